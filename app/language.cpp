#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

void install(const QLocale &locale, const QString &name, const QString &folder, QObject *parent)
{
    auto *translator = new QTranslator(parent);
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installLanguage(const QString &language, QObject *parent)
{
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    const QLocale locale;
    // The last installed is asked first: English plurals are what is left where a language is missing.
    install(QLocale(QLocale::English), u"vector-bucket-browser"_s, u":/i18n"_s, parent);
    if (locale.language() == QLocale::English)
        return;
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath), parent);
    install(locale, u"vector-bucket-browser"_s, u":/i18n"_s, parent);
}

} // namespace vb
