#include "exportform.h"

#include "icons.h"
#include "tones.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

//! What any file system takes.
QString plainName(QString name)
{
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'-' && c != u'_')
            c = u'_';
    }
    return name.isEmpty() ? u"vectors"_s : name;
}

QString suffixOf(ExportFormat format)
{
    return u'.' + exportFormatName(format);
}

QLabel *makeLabel(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ExportForm::ExportForm(const ExportSubject &subject, QWidget *parent)
    : QWidget(parent)
    , m_subject(subject)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    addWhat(grid);
    addFormat(grid);
    addOptions(grid);
    addFile(grid);
    formatChosen();
}

void ExportForm::addWhat(QGridLayout *grid)
{
    m_whole = new QRadioButton(tr("The &whole index"));
    m_selected = new QRadioButton(tr("%Ln &selected vector(s)", nullptr, int(m_subject.selected)));
    m_loaded = new QRadioButton(tr("%Ln vector(s) in the &table", nullptr, int(m_subject.loaded)));
    m_selected->setVisible(m_subject.selected > 0);
    m_loaded->setVisible(m_subject.loaded > 0 && !m_subject.isAllLoaded);
    (m_subject.selected > 1 ? m_selected : m_whole)->setChecked(true);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    for (QRadioButton *button : {m_whole, m_selected, m_loaded}) {
        column->addWidget(button);
        connect(button, &QRadioButton::toggled, this, &ExportForm::changed);
    }
    grid->addWidget(new QLabel(tr("What:")), 0, 0, Qt::AlignTop);
    grid->addLayout(column, 0, 1);
}

void ExportForm::addFormat(QGridLayout *grid)
{
    m_format = new QComboBox;
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("JSON Lines (.jsonl)"), int(ExportFormat::JsonLines));
    m_format->addItem(tr("CSV for spreadsheets (.csv)"), int(ExportFormat::Csv));
    m_format->addItem(tr("NumPy matrix and keys (.npy)"), int(ExportFormat::Npy));
    m_formatNote = new QuietLabel;
    m_formatNote->setWordWrap(true);
    grid->addWidget(makeLabel(tr("&Format:"), m_format), 1, 0);
    grid->addWidget(m_format, 1, 1, Qt::AlignLeft);
    grid->addWidget(m_formatNote, 2, 1);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::formatChosen);
}

QCheckBox *ExportForm::addBox(QGridLayout *grid, const QString &text, const QString &toolTip, bool isChecked)
{
    auto *box = new QCheckBox(text);
    box->setToolTip(toolTip);
    box->setChecked(isChecked);
    grid->addWidget(box, grid->rowCount(), 1);
    connect(box, &QCheckBox::toggled, this, &ExportForm::changed);
    return box;
}

void ExportForm::addOptions(QGridLayout *grid)
{
    m_metadata = addBox(grid, tr("With &metadata"), {}, true);
    m_data = addBox(grid, tr("With the vectors' &data"), tr("Needed to import the file again"), true);
    m_columns = addBox(grid, tr("A &column for each metadata field"),
                       tr("Of the fields of the first vectors; all others stand in a last column as JSON"), true);
    m_formulaSafe = addBox(grid, tr("Keep texts from being taken for f&ormulas"),
                           tr("An apostrophe stands before texts that begin with = + - @ or an apostrophe"), true);
    m_byteOrderMark = addBox(grid, tr("With a &byte order mark"), tr("Some spreadsheets need it to see UTF-8"), false);
}

void ExportForm::addFile(QGridLayout *grid)
{
    m_file = new QLineEdit(proposedName());
    m_file->setAccessibleName(tr("File"));
    auto *choose = new QPushButton(themedIcon(u"folder"_s), tr("C&hoose…"));
    choose->setAccessibleName(tr("Choose…"));
    choose->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_file, 1);
    line->addWidget(choose);
    const int row = grid->rowCount();
    grid->addWidget(makeLabel(tr("F&ile:"), m_file), row, 0);
    grid->addLayout(line, row, 1);
    connect(choose, &QPushButton::clicked, this, &ExportForm::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, &ExportForm::changed);
}

QString ExportForm::proposedName() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QDir(documents).exists() ? documents : QDir::homePath();
    const QString name = plainName(m_subject.index.bucket.name) + u'-' + plainName(m_subject.index.name);
    return QDir::toNativeSeparators(folder + u'/' + name + suffixOf(ExportFormat::JsonLines));
}

ExportFormat ExportForm::format() const
{
    return ExportFormat(m_format->currentData().toInt());
}

void ExportForm::formatChosen()
{
    const ExportFormat chosen = format();
    const bool isCsv = chosen == ExportFormat::Csv;
    for (QCheckBox *box : {m_columns, m_formulaSafe, m_byteOrderMark})
        box->setVisible(isCsv);
    m_data->setVisible(chosen != ExportFormat::Npy);
    m_data->setChecked(chosen == ExportFormat::JsonLines);
    m_formatNote->setText(isCsv ? tr("For people and spreadsheets. It cannot be imported again.")
                              : chosen == ExportFormat::Npy
                              ? tr("The data as a float32 matrix, and a file of keys and metadata, row by row.")
                              : tr("One vector a line, byte by byte as the server has it. Can be imported again."));
    QString name = m_file->text();
    for (const ExportFormat format : {ExportFormat::JsonLines, ExportFormat::Csv, ExportFormat::Npy}) {
        if (name.endsWith(suffixOf(format)))
            name.chop(suffixOf(format).size());
    }
    if (!name.isEmpty())
        m_file->setText(name + suffixOf(chosen));
    Q_EMIT changed();
}

void ExportForm::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Export to"), QFileInfo(fileName()).absolutePath());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    // The dialog asks itself, once it knows what else is there.
    chooser->setOption(QFileDialog::DontConfirmOverwrite);
    chooser->setDefaultSuffix(exportFormatName(format()));
    chooser->setNameFilters(
        {QString(m_format->currentText().section(u" ("_s, 0, 0) + u" (*"_s + suffixOf(format()) + u')'),
         tr("All files (*)")});
    chooser->selectFile(QFileInfo(fileName()).fileName());
    connect(chooser, &QFileDialog::fileSelected, this,
            [this](const QString &chosen) { m_file->setText(QDir::toNativeSeparators(chosen)); });
    chooser->open();
}

QString ExportForm::fileName() const
{
    const QString text = QDir::fromNativeSeparators(m_file->text().trimmed());
    return text.startsWith(u"~/"_s) ? QString(QDir::homePath() + text.sliced(1)) : text;
}

ExportRequest ExportForm::request() const
{
    ExportRequest request;
    request.index = m_subject.index;
    request.info = m_subject.info;
    request.fileName = fileName();
    request.options.format = format();
    request.options.withMetadata = m_metadata->isChecked();
    request.options.withData = m_data->isChecked() && format() != ExportFormat::Npy;
    request.options.fieldColumns = m_columns->isChecked();
    request.options.byteOrderMark = m_byteOrderMark->isChecked();
    request.options.formulaSafe = m_formulaSafe->isChecked();
    return request;
}

std::optional<QList<QByteArray>> ExportForm::keys() const
{
    if (m_whole->isChecked())
        return std::nullopt;
    return m_selected->isChecked() ? m_subject.selectedKeys() : m_subject.loadedKeys();
}

qint64 ExportForm::count() const
{
    return m_whole->isChecked() ? -1 : m_selected->isChecked() ? m_subject.selected : m_subject.loaded;
}

} // namespace vb
