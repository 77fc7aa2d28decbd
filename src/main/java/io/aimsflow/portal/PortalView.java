package io.aimsflow.portal;

import java.time.Instant;

/**
 * Something that an auditor looked at.
 *
 * @param what path of the file, or the words that were searched for
 */
public record PortalView(Instant at, Kind kind, String what) {

    /** How they looked at it. */
    public enum Kind {
        /** The portal was opened with a mailed link. */
        STARTED("started"),
        OPENED("file-opened"),
        DOWNLOADED("file-downloaded"),
        SEARCHED("searched"),
        /** The whole pack as one file. */
        WHOLE("pack-downloaded");

        private final String fact;

        Kind(String fact) {
            this.fact = fact;
        }

        /** The kind of its entry in the ledger. */
        String entry() {
            return "auditor-portal-" + fact;
        }

        /** Key of the message that names it. */
        public String messageKey() {
            return "portal.view." + name();
        }
    }
}
