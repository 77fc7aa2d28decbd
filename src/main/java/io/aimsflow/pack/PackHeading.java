package io.aimsflow.pack;

import java.util.List;

/**
 * A clause or control under which files are found.
 *
 * @param number as the standard counts it, such as {@code 9.2} or {@code A.6.2.4}
 * @param told what the registers say about it, in the pack's language
 */
public record PackHeading(Group group, String number, String title, List<String> told) {

    /** Clauses come first, then controls. */
    public enum Group {
        CLAUSE("clauses"),
        CONTROL("controls");

        private final String folder;

        Group(String folder) {
            this.folder = folder;
        }

        /** The folder that holds the pages of the group. */
        public String folder() {
            return folder;
        }

        /** Key of the message that names the group. */
        public String messageKey() {
            return "pack.group." + name();
        }
    }

    public PackHeading {
        told = List.copyOf(told);
    }

    /** Where its first page stands in the pack. */
    public String path() {
        return group.folder() + "/" + number + ".html";
    }
}
