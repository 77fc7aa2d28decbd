package io.aimsflow.evidence;

import io.aimsflow.ledger.ContentReference;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The files of all cases, and those that wait to be attached to one. */
@Service
@EnableConfigurationProperties(EvidenceProperties.class)
@Transactional(readOnly = true)
public class EvidenceFiles {

    private static final int CHUNK = 1 << 20;

    private final StoredFiles files;
    private final Ledger ledger;
    private final ObjectProvider<FileAccess> access;
    private final EvidenceProperties limits;
    private final TransactionOperations transaction;
    private final Clock clock;

    EvidenceFiles(
            StoredFiles files,
            Ledger ledger,
            ObjectProvider<FileAccess> access,
            EvidenceProperties limits,
            TransactionOperations transaction,
            Clock clock) {
        this.files = files;
        this.ledger = ledger;
        this.access = access;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores an upload, which its uploader alone sees until it is attached. It is forgotten if that never happens.
     *
     * @throws Refused if the file is empty or too large, or the person has too many files waiting to be attached
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public FileView store(PersonId by, String name, InputStream in) {
        if (files.unattached(by) >= limits.maxUnattached()) {
            throw Refused.at("file", "too-many-unattached-files", limits.maxUnattached());
        }
        // no transaction while the sender may be slow
        try (var spool = Spool.read(in, limits.maxFileSize())) {
            return transaction.execute(status -> store(by, FileName.clean(name), spool));
        }
    }

    private FileView store(PersonId by, String name, Spool spool) {
        files.lockAgainstCleanUp();
        if (!files.hasContent(spool.sha256())) {
            try (var bytes = spool.open()) {
                files.insertContent(spool.sha256(), bytes, spool.size());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        var file = new FileView(
                FileId.random(),
                name,
                spool.mediaType(name),
                spool.size(),
                spool.sha256(),
                by,
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                Optional.empty());
        files.insert(file);
        return file;
    }

    /** True if {@link #attach} would let the person do it: own and not attached yet, or in this very case already. */
    public boolean mayAttach(PersonId person, FileId id, CaseId caseId) {
        return files.find(id)
                .filter(file -> file.caseId()
                        .map(caseId::equals)
                        .orElse(file.uploadedBy().equals(person)))
                .isPresent();
    }

    /**
     * Makes the file one of the case, for good, and tells the ledger. Does nothing if it is one already.
     *
     * @param record with which it was handed in, if any
     * @throws NotFound if it is neither the actor's own unattached file nor a file of this case
     * @throws Conflict if it is being attached to another case at this moment
     */
    @Transactional
    public void attach(FileId id, CaseId caseId, Optional<RecordId> record, Actor actor) {
        if (!mayAttach(actor.person(), id, caseId)) {
            throw new NotFound("file", id);
        }
        FileView file = files.find(id).orElseThrow(() -> new NotFound("file", id));
        if (file.caseId().isPresent()) {
            return;
        }
        if (!files.attach(id, caseId, record)) {
            throw new Conflict("file-attached-elsewhere", file.name());
        }
        ledger.append(new NewEntry(
                "file-attached",
                Optional.of(actor),
                Optional.of(caseId),
                Set.of(ClauseRef.of("7.5.3")),
                told(file, record)));
    }

    /** The files of a case, the oldest first. Whoever calls has checked that they may be shown. */
    public List<FileView> ofCase(CaseId caseId) {
        return files.ofCase(caseId);
    }

    /** Finds a file. Whoever calls has checked that it may be shown. */
    public Optional<FileView> find(FileId id) {
        return files.find(id);
    }

    /**
     * A file that the person may see: one of a case they may see, or their own that is not attached.
     *
     * @throws NotFound otherwise
     */
    public FileView visible(PersonId person, FileId id) {
        return files.find(id).filter(file -> maySee(person, file)).orElseThrow(() -> new NotFound("file", id));
    }

    /**
     * Writes the content, a megabyte at a time.
     *
     * @throws NotFound if there is no such file
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void copyTo(FileId id, OutputStream out) throws IOException {
        FileView file = files.find(id).orElseThrow(() -> new NotFound("file", id));
        for (long offset = 0; offset < file.size(); offset += CHUNK) {
            out.write(files.bytes(file.sha256(), offset, CHUNK));
        }
    }

    private boolean maySee(PersonId person, FileView file) {
        return file.caseId()
                .map(caseId -> access.stream().anyMatch(rule -> rule.maySee(person, caseId)))
                .orElse(file.uploadedBy().equals(person));
    }

    private static Map<String, Object> told(FileView file, Optional<RecordId> record) {
        var content = new TreeMap<String, Object>();
        content.put(FileHashes.KEY, new ContentReference(file.id().value(), file.sha256()));
        content.put("name", file.name());
        content.put("mediaType", file.mediaType());
        content.put("size", file.size());
        record.ifPresent(id -> content.put("handedInWith", id));
        return content;
    }
}
