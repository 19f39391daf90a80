<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>vb::BackupChooser</name>
    <message numerus="yes">
        <source>%Ln vector(s) of %1, backed up on %2 through %3</source>
        <extracomment>%1: bucket/index, %2: time, %3: connection</extracomment>
        <translation>
            <numerusform>%Ln vector of %1, backed up on %2 through %3</numerusform>
            <numerusform>%Ln vectors of %1, backed up on %2 through %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::Badge</name>
    <message numerus="yes">
        <source>%Ln NaN</source>
        <translation>
            <numerusform>%Ln NaN</numerusform>
            <numerusform>%Ln NaN</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln infinite</source>
        <translation>
            <numerusform>%Ln infinite</numerusform>
            <numerusform>%Ln infinite</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::BucketsPage</name>
    <message numerus="yes">
        <source>Copy %n Name(s)</source>
        <translation>
            <numerusform>Copy %n Name</numerusform>
            <numerusform>Copy %n Names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pinned</source>
        <translation>
            <numerusform>%n pinned</numerusform>
            <numerusform>%n pinned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::Clock</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::DataTab</name>
    <message numerus="yes">
        <source>%1 (%Ln value(s))</source>
        <translation>
            <numerusform>%1 (%Ln value)</numerusform>
            <numerusform>%1 (%Ln values)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) · norm %1</source>
        <extracomment>%1 is the Euclidean length</extracomment>
        <translation>
            <numerusform>%Ln value · norm %1</numerusform>
            <numerusform>%Ln values · norm %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::DeleteJournal</name>
    <message numerus="yes">
        <source>%n line(s) cannot be read, the first is line %1.</source>
        <translation>
            <numerusform>%n line cannot be read: line %1.</numerusform>
            <numerusform>%n lines cannot be read, the first is line %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::DeleteQuestion</name>
    <message numerus="yes">
        <source>Delete %Ln vector(s) from %1?</source>
        <translation>
            <numerusform>Delete %Ln vector from %1?</numerusform>
            <numerusform>Delete %Ln vectors from %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln vector(s)</source>
        <translation>
            <numerusform>Delete %Ln vector</numerusform>
            <numerusform>Delete %Ln vectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data and metadata of %Ln vector(s) are removed from the service.</source>
        <translation>
            <numerusform>Data and metadata of %Ln vector are removed from the service.</numerusform>
            <numerusform>Data and metadata of %Ln vectors are removed from the service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand(s) in no table</source>
        <translation>
            <numerusform>%Ln of them stands in no table</numerusform>
            <numerusform>%Ln of them stand in no table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on deleting %Ln vector(s) from %1?</source>
        <translation>
            <numerusform>Go on deleting %Ln vector from %1?</numerusform>
            <numerusform>Go on deleting %Ln vectors from %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::DeleteReportDialog</name>
    <message numerus="yes">
        <source>%Ln more error(s); Copy has all of them.</source>
        <translation>
            <numerusform>%Ln more error; Copy has all of them.</numerusform>
            <numerusform>%Ln more errors; Copy has all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) backed up</source>
        <translation>
            <numerusform>%Ln vector backed up</numerusform>
            <numerusform>%Ln vectors backed up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::DeleteReportText</name>
    <message numerus="yes">
        <source>%Ln vector(s) deleted from %1</source>
        <translation>
            <numerusform>%Ln vector deleted from %1</numerusform>
            <numerusform>%Ln vectors deleted from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) deleted</source>
        <translation>
            <numerusform>%Ln vector deleted</numerusform>
            <numerusform>%Ln vectors deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln vector(s) deleted</source>
        <translation>
            <numerusform>%1 of %Ln vector deleted</numerusform>
            <numerusform>%1 of %Ln vectors deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln vector(s) from %1</source>
        <translation>
            <numerusform>Deleting %Ln vector from %1</numerusform>
            <numerusform>Deleting %Ln vectors from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln not there before</source>
        <extracomment>&quot;3 vectors deleted from articles, 2 not there before&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln not there before</numerusform>
            <numerusform>%1, %Ln not there before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::ExpiryLabel</name>
    <message numerus="yes">
        <source>expires in %n day(s)</source>
        <translation>
            <numerusform>expires in %n day</numerusform>
            <numerusform>expires in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::ExportCommand</name>
    <message numerus="yes">
        <source>%Ln row(s) are kept, --resume goes on from there</source>
        <translation>
            <numerusform>%Ln row is kept, --resume goes on from there</numerusform>
            <numerusform>%Ln rows are kept, --resume goes on from there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) do not exist</source>
        <translation>
            <numerusform>%Ln key does not exist</numerusform>
            <numerusform>%Ln keys do not exist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln vector(s)</source>
        <translation>
            <numerusform>Export %Ln vector</numerusform>
            <numerusform>Export %Ln vectors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::ExportForm</name>
    <message numerus="yes">
        <source>%Ln &amp;selected vector(s)</source>
        <translation>
            <numerusform>%Ln &amp;selected vector</numerusform>
            <numerusform>%Ln &amp;selected vectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) in the &amp;table</source>
        <translation>
            <numerusform>%Ln vector in the &amp;table</numerusform>
            <numerusform>%Ln vectors in the &amp;table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::ExportText</name>
    <message numerus="yes">
        <source>Finishing: %Ln vector(s), %1</source>
        <translation>
            <numerusform>Finishing: %Ln vector, %1</numerusform>
            <numerusform>Finishing: %Ln vectors, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln vector(s), %2, %3 a second</source>
        <translation>
            <numerusform>%1 of %Ln vector, %2, %3 a second</numerusform>
            <numerusform>%1 of %Ln vectors, %2, %3 a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s), %1, %2 a second</source>
        <translation>
            <numerusform>%Ln vector, %1, %2 a second</numerusform>
            <numerusform>%Ln vectors, %1, %2 a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) of %1 exported</source>
        <translation>
            <numerusform>%Ln vector of %1 exported</numerusform>
            <numerusform>%Ln vectors of %1 exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was written, %Ln vector(s), is kept beside the file. Resume goes on from there; the file itself is not there before it is whole.</source>
        <translation>
            <numerusform>What was written, %Ln vector, is kept beside the file. Resume goes on from there; the file itself is not there before it is whole.</numerusform>
            <numerusform>What was written, %Ln vectors, is kept beside the file. Resume goes on from there; the file itself is not there before it is whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) not found any more.</source>
        <translation>
            <numerusform>%Ln key not found any more.</numerusform>
            <numerusform>%Ln keys not found any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::FindBar</name>
    <message numerus="yes">
        <source>%1 of %Ln loaded row(s) match</source>
        <translation>
            <numerusform>%1 of %Ln loaded row matches</numerusform>
            <numerusform>%1 of %Ln loaded rows match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln loaded vector(s)</source>
        <translation>
            <numerusform>%1 of %Ln loaded vector</numerusform>
            <numerusform>%1 of %Ln loaded vectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking through %Ln loaded row(s)…</source>
        <translation>
            <numerusform>Looking through %Ln loaded row…</numerusform>
            <numerusform>Looking through %Ln loaded rows…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln vector(s)</source>
        <translation>
            <numerusform>Import %Ln vector</numerusform>
            <numerusform>Import %Ln vectors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::ImportText</name>
    <message numerus="yes">
        <source>%Ln vector(s) can be imported</source>
        <translation>
            <numerusform>%Ln vector can be imported</numerusform>
            <numerusform>%Ln vectors can be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot</source>
        <translation>
            <numerusform>%Ln line cannot</numerusform>
            <numerusform>%Ln lines cannot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) came before</source>
        <translation>
            <numerusform>%Ln key came before</numerusform>
            <numerusform>%Ln keys came before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>…and %Ln more</source>
        <translation>
            <numerusform>…and %Ln more</numerusform>
            <numerusform>…and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::IndexesPage</name>
    <message numerus="yes">
        <source>Copy %n Name(s)</source>
        <translation>
            <numerusform>Copy %n Name</numerusform>
            <numerusform>Copy %n Names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::JournalDesk</name>
    <message numerus="yes">
        <source>%Ln deletion(s) did not end. The journal can go on with it.</source>
        <translation>
            <numerusform>%Ln deletion did not end. The journal can go on with it.</numerusform>
            <numerusform>%Ln deletions did not end. The journal can go on with them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::JournalEnding</name>
    <message numerus="yes">
        <source>%Ln key(s) of this deletion are neither deleted nor known to be gone.</source>
        <translation>
            <numerusform>%Ln key of this deletion is neither deleted nor known to be gone.</numerusform>
            <numerusform>%Ln keys of this deletion are neither deleted nor known to be gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::JournalText</name>
    <message numerus="yes">
        <source>%Ln vector(s) of %1</source>
        <translation>
            <numerusform>%Ln vector of %1</numerusform>
            <numerusform>%Ln vectors of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln deleted</numerusform>
            <numerusform>%Ln deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still there</source>
        <translation>
            <numerusform>%Ln still there</numerusform>
            <numerusform>%Ln still there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>did not end: %Ln key(s) open</source>
        <translation>
            <numerusform>did not end: %Ln key open</numerusform>
            <numerusform>did not end: %Ln keys open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not there before</source>
        <translation>
            <numerusform>%Ln not there before</numerusform>
            <numerusform>%Ln not there before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::JournalWindow</name>
    <message numerus="yes">
        <source>%Ln deletion(s)</source>
        <translation>
            <numerusform>%Ln deletion</numerusform>
            <numerusform>%Ln deletions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::KeyLookup</name>
    <message numerus="yes">
        <source>A key has at most 1,024 bytes of UTF-8; this one has %n.</source>
        <translation>
            <numerusform>A key has at most 1,024 bytes of UTF-8; this one has %n.</numerusform>
            <numerusform>A key has at most 1,024 bytes of UTF-8; this one has %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::KeyLookupPanel</name>
    <message numerus="yes">
        <source>%Ln key(s) begin or end with a blank. Blanks belong to a key.</source>
        <translation>
            <numerusform>%Ln key begins or ends with a blank. Blanks belong to a key.</numerusform>
            <numerusform>%Ln keys begin or end with a blank. Blanks belong to a key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s). Ctrl+Return looks them up.</source>
        <translation>
            <numerusform>%Ln key. Ctrl+Return looks it up.</numerusform>
            <numerusform>%Ln keys. Ctrl+Return looks them up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln present</source>
        <translation>
            <numerusform>%Ln present</numerusform>
            <numerusform>%Ln present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not possible</source>
        <translation>
            <numerusform>%Ln not possible</numerusform>
            <numerusform>%Ln not possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln not known</numerusform>
            <numerusform>%Ln not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::LoadBar</name>
    <message numerus="yes">
        <source>%Ln bucket(s)</source>
        <translation>
            <numerusform>%Ln bucket</numerusform>
            <numerusform>%Ln buckets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln index(es)</source>
        <translation>
            <numerusform>%Ln index</numerusform>
            <numerusform>%Ln indexes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s)</source>
        <translation>
            <numerusform>%Ln vector</numerusform>
            <numerusform>%Ln vectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::MetadataModel</name>
    <message numerus="yes">
        <source>The metadata is nested deeper than %n level(s); what is deeper is shown as raw text.</source>
        <translation>
            <numerusform>The metadata is nested deeper than %n level; what is deeper is shown as raw text.</numerusform>
            <numerusform>The metadata is nested deeper than %n levels; what is deeper is shown as raw text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::MetadataText</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::PermissionProbe</name>
    <message numerus="yes">
        <source>Allowed: %n bucket(s).</source>
        <translation>
            <numerusform>Allowed: %n bucket.</numerusform>
            <numerusform>Allowed: %n buckets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allowed: %n bucket(s), and there are more.</source>
        <translation>
            <numerusform>Allowed: %n bucket, and there are more.</numerusform>
            <numerusform>Allowed: %n buckets, and there are more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allowed: %n index(es) in %1.</source>
        <translation>
            <numerusform>Allowed: %n index in %1.</numerusform>
            <numerusform>Allowed: %n indexes in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::RawTab</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::RequestLogPane</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::RestoreDialog</name>
    <message numerus="yes">
        <source>Restore %Ln vector(s)</source>
        <translation>
            <numerusform>Restore %Ln vector</numerusform>
            <numerusform>Restore %Ln vectors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::RestoreText</name>
    <message numerus="yes">
        <source>%Ln vector(s) restored into %1</source>
        <translation>
            <numerusform>%Ln vector restored into %1</numerusform>
            <numerusform>%Ln vectors restored into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln vector(s) restored into %2</source>
        <translation>
            <numerusform>%1 of %Ln vector restored into %2</numerusform>
            <numerusform>%1 of %Ln vectors restored into %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be restored.</source>
        <translation>
            <numerusform>%Ln could not be restored.</numerusform>
            <numerusform>%Ln could not be restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there, left unchanged.</source>
        <translation>
            <numerusform>%Ln already there, left unchanged.</numerusform>
            <numerusform>%Ln already there, left unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tried.</source>
        <translation>
            <numerusform>%Ln not tried.</numerusform>
            <numerusform>%Ln not tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) imported into %1</source>
        <translation>
            <numerusform>%Ln vector imported into %1</numerusform>
            <numerusform>%Ln vectors imported into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln vector(s) imported into %2</source>
        <translation>
            <numerusform>%1 of %Ln vector imported into %2</numerusform>
            <numerusform>%1 of %Ln vectors imported into %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be imported.</source>
        <translation>
            <numerusform>%Ln could not be imported.</numerusform>
            <numerusform>%Ln could not be imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::SelectionSummary</name>
    <message numerus="yes">
        <source>%Ln vector(s) selected</source>
        <translation>
            <numerusform>%Ln vector selected</numerusform>
            <numerusform>%Ln vectors selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fields of the first %Ln</source>
        <translation>
            <numerusform>Fields of the first %Ln</numerusform>
            <numerusform>Fields of the first %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different value(s)</source>
        <translation>
            <numerusform>%Ln different value</numerusform>
            <numerusform>%Ln different values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::SortControl</name>
    <message numerus="yes">
        <source>sorted within %Ln loaded</source>
        <translation>
            <numerusform>sorted within %Ln loaded</numerusform>
            <numerusform>sorted within %Ln loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::TableCell</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>length of a list</comment>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::TablePage</name>
    <message numerus="yes">
        <source>Columns (%Ln hidden)</source>
        <translation>
            <numerusform>Columns (%Ln hidden)</numerusform>
            <numerusform>Columns (%Ln hidden)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Row(s) as JSON</source>
        <translation>
            <numerusform>Copy %n Row as JSON</numerusform>
            <numerusform>Copy %n Rows as JSON</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::TestDialog</name>
    <message numerus="yes">
        <source>%n step(s) passed</source>
        <translation>
            <numerusform>%n step passed</numerusform>
            <numerusform>%n steps passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::ValuePlot</name>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::VectorsPage</name>
    <message numerus="yes">
        <source>Copy %n Key(s)</source>
        <translation>
            <numerusform>Copy %n Key</numerusform>
            <numerusform>Copy %n Keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln vector(s) are loaded.</source>
        <translation>
            <numerusform>%Ln vector is loaded: all there is.</numerusform>
            <numerusform>All %Ln vectors are loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) are loaded. “Search Whole Index” looks through all there are.</source>
        <translation>
            <numerusform>%Ln vector is loaded. “Search Whole Index” looks through all there are.</numerusform>
            <numerusform>%Ln vectors are loaded. “Search Whole Index” looks through all there are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::WindowStatus</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
</TS>
