package io.aimsflow.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.springframework.stereotype.Component;

/** Reads packs chunk by chunk. */
@Component
class PackReading {

    private static final int BUFFER = 1 << 16;

    private final PackBytes bytes;

    PackReading(PackBytes bytes) {
        this.bytes = bytes;
    }

    void copyTo(UUID pack, OutputStream out) throws IOException {
        Optional<byte[]> chunk;
        for (var number = 0; (chunk = bytes.chunk(pack, number)).isPresent(); number++) {
            out.write(chunk.get());
        }
    }

    void copyFile(UUID pack, PackFiles.Row row, OutputStream out) throws IOException {
        var inflater = new Inflater(true);
        try {
            inflate(pack, row, inflater, out);
        } catch (DataFormatException damaged) {
            throw new IOException("Damaged in its pack: " + row.file().path(), damaged);
        } finally {
            inflater.end();
        }
    }

    private void inflate(UUID pack, PackFiles.Row row, Inflater inflater, OutputStream out)
            throws IOException, DataFormatException {
        var buffer = new byte[BUFFER];
        var position = row.position();
        var end = row.position() + row.packedSize();
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                if (position >= end) {
                    throw new IOException("Cut off in its pack: " + row.file().path());
                }
                var part = bytes.from(pack, position);
                var length = (int) Math.min(part.length, end - position);
                inflater.setInput(part, 0, length);
                position += length;
            }
            out.write(buffer, 0, inflater.inflate(buffer));
        }
    }
}
