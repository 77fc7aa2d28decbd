package io.aimsflow.pack;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.spreadsheets.SheetWriter;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts all of a register into packs, as a table that spreadsheets read. */
public abstract class PackedRegister implements PackSource {

    private static final int PLACE = 40;

    private final String name;
    private final List<String> headers;
    private final Set<ClauseRef> clauses;

    /**
     * @param name of the file, without its ending; its title is message {@code pack.register.<name>}
     * @param headers of the columns
     * @param clauses that the register gives evidence for
     */
    protected PackedRegister(String name, List<String> headers, String... clauses) {
        this.name = name;
        this.headers = headers;
        this.clauses = Stream.of(clauses).map(ClauseRef::of).collect(Collectors.toSet());
    }

    /** Writes all rows that the viewer may see. */
    protected abstract void rows(PackScope scope, SheetWriter writer) throws IOException;

    @Override
    public final int place() {
        return PLACE;
    }

    @Override
    public final void write(PackScope scope, PackWriter writer) {
        var item = PackItem.of(
                        "registers/" + name + ".csv",
                        writer.text("pack.register." + name),
                        PackKind.REGISTER,
                        "text/csv")
                .serving(clauses, Set.of());
        writer.put(item, out -> {
            try (var sheet = Format.CSV.begin(out, headers)) {
                rows(scope, sheet);
            }
        });
    }
}
