#pragma once

#include <QWidget>

#include <optional>

class QPushButton;

namespace vb {

class StatusLabel;
class VectorCounter;

//! How many vectors an index holds, as far as it is known, and the button that counts them all: the service
//! has no count. Says how large a backup of so many is likely to be.
class VectorCountRow : public QWidget
{
    Q_OBJECT

public:
    //! \a counter is not owned and outlives the row. \a known: so many were listed; \a isExact: all of them.
    VectorCountRow(VectorCounter *counter, qint64 known, bool isExact, std::optional<int> dimension,
                   QWidget *parent = nullptr);

private:
    void toggle();
    void showState();
    QString countText() const;

    VectorCounter *m_counter;
    qint64 m_known;
    bool m_isExact;
    bool m_wasStarted = false;
    std::optional<int> m_dimension;
    StatusLabel *m_count;
    StatusLabel *m_size;
    QPushButton *m_button;
};

} // namespace vb
