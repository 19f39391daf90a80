#pragma once

#include "commands/command.h"
#include "exportrequest.h"

#include <QPointer>

namespace vb {

class ExportJob;

//! Copies an index, or the vectors a file of keys names, into a file. Ctrl+C leaves what --resume goes on with.
class ExportCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    QString name() const override;
    QString summary() const override;
    QList<CommandLine::Option> options() const override;
    std::optional<QString> read(const CommandLine &line) override;
    void start(Session *session, const BucketInfo &bucket, const IndexInfo &index) override;
    void interrupt() override;

private:
    std::optional<QString> readFormat(const CommandLine &line);
    std::optional<QString> readKeys(const CommandLine &line);
    void showProgress();
    void end(const ExportReport &report);
    static QString advice(const ExportReport &report);

    ExportRequest m_request;
    QPointer<ExportJob> m_job;
};

} // namespace vb
