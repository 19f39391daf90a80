#pragma once

#include "settings.h"

#include <QObject>
#include <QPalette>

namespace vb {

//! The program's colours: the system's own, or a light or dark palette of ours with the Fusion style (other
//! styles paint with the system's colours whatever the palette says).
class Appearance : public QObject
{
    Q_OBJECT

public:
    //! Applies what the settings say. One for a program, made before its windows.
    explicit Appearance(Settings *settings, QObject *parent = nullptr);

    Settings::Appearance choice() const { return m_choice; }
    //! Takes effect at once and is remembered.
    void choose(Settings::Appearance choice);

    static QPalette lightPalette();
    static QPalette darkPalette();

private:
    void apply();

    Settings *m_settings;
    Settings::Appearance m_choice;
    QString m_systemStyle;
};

} // namespace vb
