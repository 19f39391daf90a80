#include "rowfinder.h"

#include "vectormodel.h"

#include <QElapsedTimer>

#include <algorithm>

namespace vb {

namespace {

constexpr qint64 sliceTime = 8; //!< milliseconds: less than a frame
constexpr int rowsBetweenLooks = 64; //!< at the clock

QChar escapedCharacter(QChar letter)
{
    switch (letter.unicode()) {
    case u'n':
        return u'\n';
    case u't':
        return u'\t';
    case u'r':
        return u'\r';
    case u'b':
        return u'\b';
    case u'f':
        return u'\f';
    default:
        return letter;
    }
}

//! JSON with its escapes resolved, which is no JSON any more, but what a user sees and types.
QString readable(const QString &json)
{
    if (!json.contains(u'\\'))
        return json;
    QString text;
    text.reserve(json.size());
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (json[i] != u'\\' || i + 1 == json.size()) {
            text.append(json[i]);
            continue;
        }
        ++i;
        bool isCode = false;
        const ushort code = json[i] == u'u' ? QStringView(json).mid(i + 1, 4).toUShort(&isCode, 16) : ushort(0);
        text.append(isCode ? QChar(code) : escapedCharacter(json[i]));
        i += isCode ? 4 : 0;
    }
    return text;
}

} // namespace

RowFinder::RowFinder(QObject *parent)
    : QObject(parent)
    , m_matcher(QString(), Qt::CaseInsensitive)
{ }

RowFinder::~RowFinder() = default;

void RowFinder::setModel(VectorModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &RowFinder::goOn);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &RowFinder::restart);
        connect(model, &QAbstractItemModel::layoutChanged, this, &RowFinder::restart);
        connect(model, &QAbstractItemModel::modelReset, this, &RowFinder::restart);
    }
    restart();
}

void RowFinder::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_matcher.setPattern(text);
    restart();
}

int RowFinder::rowAfter(int row) const
{
    if (m_rows.empty())
        return -1;
    const auto found = std::upper_bound(m_rows.begin(), m_rows.end(), row);
    return found == m_rows.end() ? m_rows.front() : *found;
}

int RowFinder::rowBefore(int row) const
{
    if (m_rows.empty())
        return -1;
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    return found == m_rows.begin() ? m_rows.back() : *std::prev(found);
}

void RowFinder::restart()
{
    m_timer.stop();
    m_rows.clear();
    m_searched = 0;
    goOn();
    Q_EMIT changed();
}

void RowFinder::goOn()
{
    if (m_model && !m_text.isEmpty() && m_searched < m_model->rowCount())
        m_timer.start(0, this);
}

void RowFinder::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QObject::timerEvent(event);
    const int count = m_model ? m_model->rowCount() : 0;
    QElapsedTimer clock;
    clock.start();
    while (m_searched < count && (m_searched % rowsBetweenLooks != 0 || clock.elapsed() < sliceTime)) {
        if (matches(m_searched))
            m_rows.push_back(m_searched);
        ++m_searched;
    }
    if (m_searched >= count)
        m_timer.stop();
    Q_EMIT changed();
}

bool RowFinder::matches(int row) const
{
    return m_matcher.indexIn(QString::fromUtf8(m_model->keyAt(row))) >= 0
        || m_matcher.indexIn(readable(QString::fromUtf8(m_model->metadataAt(row)))) >= 0;
}

} // namespace vb
