package io.aimsflow.pack;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the files of a pack, one after the other. */
public interface PackWriter {

    /**
     * Puts a file in. Its bytes are hashed, packed and stored as they are written; none is kept in memory.
     *
     * @throws IllegalArgumentException if the pack holds a file of this path already
     */
    void put(PackItem item, Content content);

    /** A text in the language of the pack. */
    String text(String key, Object... arguments);

    /** Writes the bytes of a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
