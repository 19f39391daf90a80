#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QStyleOptionViewItem>
#include <QSvgRenderer>

namespace vb {

namespace {

//! Renders the SVG, whose strokes and fills are "currentColor", in a colour of the palette in force.
class ThemedIconEngine : public QIconEngine
{
public:
    //! \a isPale: of a selection without focus.
    ThemedIconEngine(QString fileName, bool isPale)
        : m_fileName(std::move(fileName))
        , m_isPale(isPale)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QFile file(m_fileName);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QByteArray svg = file.readAll().replace("currentColor", color(mode).name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_fileName, m_isPale); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return palette.color(m_isPale ? QPalette::Inactive : QPalette::Active, QPalette::HighlightedText);
        default:
            return palette.color(QPalette::WindowText);
        }
    }

    QString m_fileName;
    bool m_isPale;
};

} // namespace

static QIcon makeIcon(const QString &name, bool isPale)
{
    return QIcon(new ThemedIconEngine(QStringLiteral(":/icons/%1.svg").arg(name), isPale));
}

QIcon themedIcon(const QString &name)
{
    return makeIcon(name, false);
}

QIcon itemIcon(const QString &name, const QStyleOptionViewItem &option)
{
    return makeIcon(name, !(option.state & QStyle::State_Active));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace vb
