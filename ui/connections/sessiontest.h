#pragma once

class QWidget;

namespace vb {

class Session;

//! Tests the connection of \a session, with its credentials and beside what it does, in a dialog over \a over.
void openSessionTest(Session *session, QWidget *over);

} // namespace vb
