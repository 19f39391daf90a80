#pragma once

#include "types.h"

#include <QWidget>

#include <memory>

namespace vb {

class KeyLookup;
class KeyResults;
class Session;

//! Keys are typed or pasted, looked up by GetVectors without loading the index, and shown as present or
//! missing. For dialogs that do something with them.
class KeyLookupPanel : public QWidget
{
    Q_OBJECT

public:
    KeyLookupPanel(Session *session, const IndexRef &index, QWidget *parent = nullptr);
    ~KeyLookupPanel() override;

    KeyLookup *lookup() const;
    KeyResults *results() const;
    //! Puts \a keys in place of what was typed, exactly, and looks them up.
    void setKeys(const QList<QByteArray> &keys);
    //! The answer is of what is typed now.
    bool isCurrent() const;

Q_SIGNALS:
    //! The answer, the selection in it, or what is typed changed.
    void changed();
    //! All that is to be known is known.
    void ended();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
