#pragma once

#include "profile.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;

namespace vb {

class FormField;

//! How the window marks the connection and guards it, and the buckets that are shown in any case.
class MarksForm : public QWidget
{
    Q_OBJECT

public:
    explicit MarksForm(QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    void applyTo(Profile &profile) const;
    FormField *pinnedField() const { return m_pinnedField; }

Q_SIGNALS:
    void edited();

private:
    void fillColours(const QString &chosen);

    QComboBox *m_colour;
    QCheckBox *m_production;
    QCheckBox *m_readOnly;
    QPlainTextEdit *m_pinned;
    FormField *m_pinnedField = nullptr;
};

} // namespace vb
