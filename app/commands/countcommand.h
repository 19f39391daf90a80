#pragma once

#include "commands/command.h"

namespace vb {

class VectorCounter;

//! Prints how many vectors an index has.
class CountCommand : public Command
{
    Q_OBJECT

public:
    QString name() const override;
    QString summary() const override;
    QList<CommandLine::Option> options() const override;
    std::optional<QString> read(const CommandLine &line) override;
    void start(Session *session, const BucketInfo &bucket, const IndexInfo &index) override;
    void interrupt() override;

private:
    void changed();

    int m_segments = 0;
    VectorCounter *m_counter = nullptr;
    bool m_isInterrupted = false;
};

} // namespace vb
