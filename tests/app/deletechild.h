#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace vb {

//! What a deletechild is told, on its standard input.
struct DeleteChildTask
{
    QString endpoint;
    QString accountId;
    QString region;
    QString accessKeyId;
    QByteArray secret;
    QString bucket;
    QString index;
    QString journal;
    QString backups; //!< folder; empty: no backup
    QString resume; //!< id of the deletion to go on with
    QList<QByteArray> keys;
    int killAfter = 0; //!< lines of the journal; 0: it may live
    bool tears = false; //!< the last of them only half

    QByteArray toJson() const
    {
        QJsonArray list;
        for (const QByteArray &key : keys)
            list.append(QString::fromUtf8(key));
        const QJsonObject object{{QStringLiteral("texts"),
                                  QJsonArray{endpoint, accountId, region, accessKeyId, QString::fromUtf8(secret),
                                             bucket, index, journal, backups, resume}},
                                 {QStringLiteral("keys"), list},
                                 {QStringLiteral("killAfter"), killAfter},
                                 {QStringLiteral("tears"), tears}};
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    static DeleteChildTask fromJson(const QByteArray &json)
    {
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        const QJsonArray texts = object.value(QLatin1String("texts")).toArray();
        const auto text = [&texts](int place) { return texts.at(place).toString(); };
        DeleteChildTask task{text(0), text(1), text(2), text(3), text(4).toUtf8(), text(5), text(6), text(7), text(8),
                             text(9), {},      {},      {}};
        const QJsonArray list = object.value(QLatin1String("keys")).toArray();
        for (const auto &key : list)
            task.keys.append(key.toString().toUtf8());
        task.killAfter = object.value(QLatin1String("killAfter")).toInt();
        task.tears = object.value(QLatin1String("tears")).toBool();
        return task;
    }
};

} // namespace vb
