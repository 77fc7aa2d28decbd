package io.aimsflow.pack;

import java.util.UUID;

/** A pack that cannot be built, whatever the reason; nothing of it is stored. */
class PackFailed extends RuntimeException {

    private final transient UUID pack;

    PackFailed(UUID pack, Throwable reason) {
        super(reason);
        this.pack = pack;
    }

    UUID pack() {
        return pack;
    }
}
