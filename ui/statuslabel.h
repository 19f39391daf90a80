#pragma once

#include <QLabel>

namespace vb {

//! A label with a fixed accessible name whose text still reaches a screen reader. QLabel hides its text as
//! soon as it has an accessible name; this one gives it as the description and through the text interface,
//! and says so when it changes. Plain text only.
class StatusLabel : public QLabel
{
    Q_OBJECT

public:
    explicit StatusLabel(QWidget *parent = nullptr);

    //! Shown and spoken.
    void setStatus(const QString &text);
    //! Shown is \a text, spoken is \a spoken: for a title whose explanation stands in other labels.
    void setStatus(const QString &text, const QString &spoken);
};

} // namespace vb
