#pragma once

#include "benchserver.h"
#include "settings.h"

#include <QTemporaryDir>

#include <memory>

namespace vb {
class DataTable;
class Session;
class VectorModel;
class VectorsPage;
} // namespace vb

namespace vb::bench {

//! The window's page of an index's vectors, shown, as a user has it before him.
class BenchPage
{
public:
    BenchPage(Session *session, const QString &index);
    ~BenchPage();

    VectorsPage *page() const { return m_page.get(); }
    VectorModel *model() const { return m_model; }
    DataTable *table() const;
    //! The first page is there and painted.
    void awaitFirstRows() const;
    //! All rows are.
    void loadAll() const;

private:
    QTemporaryDir m_folder;
    Settings m_settings;
    std::unique_ptr<VectorsPage> m_page;
    VectorModel *m_model;
};

} // namespace vb::bench
