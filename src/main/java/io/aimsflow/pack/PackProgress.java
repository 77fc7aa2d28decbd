package io.aimsflow.pack;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far a pack is while the transaction that builds it still runs. */
@Component
class PackProgress {

    private final PackTable table;

    PackProgress(PackTable table) {
        this.table = table;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void tell(UUID pack, int files) {
        table.progress(pack, files);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void failed(UUID pack) {
        table.failed(pack);
    }
}
