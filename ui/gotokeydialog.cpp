#include "gotokeydialog.h"

namespace vb {

class GoToKeyDialog::Private
{ };

GoToKeyDialog::GoToKeyDialog(Session * /*session*/, const IndexRef & /*index*/, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>())
{ }

GoToKeyDialog::~GoToKeyDialog() = default;

} // namespace vb
