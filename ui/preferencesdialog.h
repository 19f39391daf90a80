#pragma once

#include <QDialog>

class QLabel;
class QSpinBox;

namespace vb {

class Settings;

//! What a user may set for the whole program. A change holds at once; there is nothing to confirm.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a settings is not owned.
    explicit PreferencesDialog(Settings *settings, QWidget *parent = nullptr);

Q_SIGNALS:
    //! Settings::rowBudget() is another.
    void rowBudgetChanged();

private:
    void setBudget(int mebibytes);
    void showMeaning();

    Settings *m_settings;
    QSpinBox *m_budget;
    QLabel *m_meaning;
};

} // namespace vb
