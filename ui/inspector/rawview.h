#pragma once

#include <QPlainTextEdit>

namespace vb {

//! A read-only text view that can hold one very long line and copies exactly what was given to it. A text
//! document turns some characters into line breaks and others into blanks: those are shown by a stand-in
//! of the same length, so that positions agree, and the copy is cut from the original.
class RawView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RawView(QWidget *parent = nullptr);

    void setExactText(const QString &text);
    const QString &exactText() const { return m_text; }
    QString selectedExactText() const;

protected:
    QMimeData *createMimeDataFromSelection() const override;

private:
    QString m_text;
};

} // namespace vb
