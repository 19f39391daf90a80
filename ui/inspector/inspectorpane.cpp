#include "inspector/inspectorpane.h"

#include "inspector/inspectorview.h"
#include "session.h"
#include "vectordetail.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace vb {

using namespace std::chrono_literals;

namespace {

constexpr auto settling = 60ms; //!< a selection that moves on sooner asks for nothing
constexpr auto patience = 150ms; //!< before "Loading…" is said

} // namespace

class InspectorPane::Private
{
public:
    struct Wish
    {
        IndexRef index;
        IndexInfo info;
        QByteArray key;
    };

    bool isShown(const IndexRef &index, const QByteArray &key) const;
    void load();
    void render();

    InspectorView *view = nullptr;
    QPointer<Session> session;
    QPointer<VectorDetail> detail;
    Wish wish; //!< its key is empty when no single vector is selected
    QTimer settle; //!< runs: wish is not asked for yet, or was just asked for
    QTimer patient;
    bool isWaiting = false; //!< wish differs from what detail was asked for
};

//! Asked for already, and there is no reason to ask again.
bool InspectorPane::Private::isShown(const IndexRef &index, const QByteArray &key) const
{
    const bool isSame = wish.key == key && wish.index == index;
    const bool isFine = isWaiting || detail->state() == VectorDetail::State::Loading
        || detail->state() == VectorDetail::State::Loaded;
    return isSame && isFine;
}

void InspectorPane::Private::load()
{
    if (!isWaiting || !detail)
        return;
    isWaiting = false;
    detail->load(wish.index, wish.info, wish.key);
}

void InspectorPane::Private::render()
{
    if (wish.key.isEmpty() || isWaiting || !detail)
        return;
    const bool isLoading = detail->state() == VectorDetail::State::Loading;
    if (!isLoading)
        patient.stop();
    if (!isLoading || (!patient.isActive()))
        view->showDetail();
}

InspectorPane::InspectorPane(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    setAccessibleName(tr("Inspector"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    d->view = new InspectorView;
    layout->addWidget(d->view);
    d->settle.setSingleShot(true);
    d->patient.setSingleShot(true);
    connect(&d->settle, &QTimer::timeout, this, [this] { d->load(); });
    connect(&d->patient, &QTimer::timeout, this, [this] { d->view->showLoading(d->wish.key); });
}

InspectorPane::~InspectorPane() = default;

void InspectorPane::setSession(Session *session)
{
    if (d->session)
        d->session->disconnect(this);
    showNothing();
    delete d->detail;
    d->session = session;
    if (!session) {
        d->view->setDetail(nullptr);
        return;
    }
    d->detail = session->makeVectorDetail(this);
    d->view->setDetail(d->detail);
    connect(d->detail, &VectorDetail::changed, this, [this] { d->render(); });
    // The detail asks through the session's client and must go before it.
    connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
}

void InspectorPane::showNothing()
{
    d->wish = {};
    d->isWaiting = false;
    d->settle.stop();
    d->patient.stop();
    if (d->detail)
        d->detail->clear();
    d->view->showNothing();
}

//! The first of a series is asked for at once, the others when the selection has come to rest.
void InspectorPane::showVector(const IndexRef &index, const IndexInfo &info, const QByteArray &key)
{
    if (!d->detail || key.isEmpty()) {
        showNothing();
        return;
    }
    if (d->isShown(index, key))
        return;
    d->wish = {index, info, key};
    d->isWaiting = true;
    if (!d->patient.isActive())
        d->patient.start(patience);
    const bool isFirst = !d->settle.isActive();
    d->settle.start(settling);
    if (isFirst)
        d->load();
}

void InspectorPane::showSelection(qint64 count, const QList<QByteArray> &metadata)
{
    showNothing();
    d->view->showSelection(count, metadata);
}

void InspectorPane::forget(const IndexRef &index, const QList<QByteArray> &keys)
{
    if (!d->wish.key.isEmpty() && d->wish.index == index && keys.contains(d->wish.key))
        showNothing();
}

} // namespace vb
