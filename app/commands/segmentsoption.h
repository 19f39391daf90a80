#pragma once

#include "commandline.h"

#include <QCoreApplication>

#include <optional>

namespace vb {

//! `--segments N` of the commands that scan.
struct SegmentsOption
{
    Q_DECLARE_TR_FUNCTIONS(vb::SegmentsOption)

public:
    static CommandLine::Option option();
    //! 1 to 16, 16 where it was not given; absent: it is wrong, and complaint() says so.
    static std::optional<int> read(const CommandLine &line);
    static QString complaint(const CommandLine &line);
};

} // namespace vb
