#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace vb {

//! The text a vector was made from: readable, wrapped, copyable, with where it came from.
class SourceTextView : public QWidget
{
    Q_OBJECT

public:
    explicit SourceTextView(QWidget *parent = nullptr);

    void setSource(const QString &text, const QString &location);

    //! As high as the text needs in \a width, up to a dozen lines.
    int wantedHeight(int width) const;

private:
    QPlainTextEdit *m_text;
    QLabel *m_location;
    QString m_exact;
};

} // namespace vb
