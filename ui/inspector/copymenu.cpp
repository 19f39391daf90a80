#include "inspector/copymenu.h"

#include "icons.h"
#include "visibletext.h"

#include <QClipboard>
#include <QGuiApplication>

namespace vb {

using namespace Qt::StringLiterals;

CopyMenu::CopyMenu(QWidget *parent)
    : QMenu(parent)
{
    addTextAction(&m_key, u"key"_s, tr("Copy Key"), &CopyMenu::copyKey);
    addSeparator();
    addVectorAction(tr("Copy Vector as JSON"), VectorFormat::Json);
    addVectorAction(tr("Copy Vector as Python List"), VectorFormat::PythonList);
    addVectorAction(tr("Copy Vector as NumPy"), VectorFormat::NumPy);
    addVectorAction(tr("Copy Vector as C Array"), VectorFormat::CArray);
    addVectorAction(tr("Copy Vector as Base64"), VectorFormat::Base64);
    addSeparator();
    addTextAction(&m_metadata, u"metadata"_s, tr("Copy Metadata"), &CopyMenu::copyMetadata);
    addTextAction(&m_raw, u"raw"_s, tr("Copy Raw JSON"), &CopyMenu::copyRaw);
    connect(this, &QMenu::aboutToShow, this, &CopyMenu::showState);
    showState();
}

void CopyMenu::addVectorAction(const QString &text, VectorFormat format)
{
    m_vector.append(addAction(text, this, [this, format] { copyVector(format); }));
}

void CopyMenu::addTextAction(QAction **action, const QString &iconName, const QString &text,
                             void (CopyMenu::*copy)() const)
{
    *action = addAction(themedIcon(iconName), text, this, copy);
}

void CopyMenu::setDetail(VectorDetail *detail)
{
    m_detail = detail;
    m_field = 0;
    showState();
    if (detail)
        connect(detail, &VectorDetail::changed, this, &CopyMenu::showState);
}

void CopyMenu::setField(int field)
{
    m_field = field;
    showState();
}

bool CopyMenu::isLoaded() const
{
    return m_detail && m_detail->state() == VectorDetail::State::Loaded;
}

bool CopyMenu::hasNumbers() const
{
    return isLoaded() && m_field >= 0 && m_field < m_detail->fields().size();
}

void CopyMenu::showState()
{
    m_key->setEnabled(m_detail && !m_detail->key().isEmpty());
    for (QAction *action : std::as_const(m_vector))
        action->setEnabled(hasNumbers());
    m_metadata->setEnabled(isLoaded() && m_detail->record().metadata);
    m_raw->setEnabled(isLoaded());
}

void CopyMenu::copyKey() const
{
    // While the next vector loads, the one still shown is meant.
    const QByteArray &shown = m_detail->shownKey();
    QGuiApplication::clipboard()->setText(textFromUtf8(shown.isEmpty() ? m_detail->key() : shown));
}

void CopyMenu::copyVector(VectorFormat format) const
{
    if (!hasNumbers())
        return;
    const QString name = QString::fromUtf8(m_detail->key());
    QGuiApplication::clipboard()->setText(formatVector(m_detail->fields().at(m_field).values, format, name));
}

void CopyMenu::copyMetadata() const
{
    if (isLoaded() && m_detail->record().metadata)
        QGuiApplication::clipboard()->setText(QString::fromUtf8(*m_detail->record().metadata));
}

void CopyMenu::copyRaw() const
{
    if (isLoaded())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_detail->record().raw));
}

} // namespace vb
