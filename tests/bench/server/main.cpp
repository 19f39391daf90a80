// The bench server: says its port on standard output and serves until standard input ends, so that it never
// outlives the benchmark that started it.
#include "httpserver.h"

#include <csignal>
#include <cstdio>

#include <unistd.h>

int main()
{
    ::signal(SIGPIPE, SIG_IGN);
    vb::bench::Answers answers;
    vb::bench::HttpServer server(&answers);
    if (server.port() == 0) {
        std::perror("vb_bench_server");
        return 1;
    }
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    server.run(STDIN_FILENO);
    return 0;
}
