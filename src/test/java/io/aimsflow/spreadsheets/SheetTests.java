package io.aimsflow.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** XLSX beside CSV: what is written can be read again, and hostile files are told from honest ones. */
class SheetTests {

    private enum Column implements SheetColumn {
        NAME,
        DAY,
        NOTE;

        @Override
        public List<String> headers() {
            return List.of(name().toLowerCase(java.util.Locale.ROOT));
        }

        @Override
        public boolean required() {
            return this == NAME;
        }
    }

    @Test
    void readsWhatItWrote() throws IOException {
        for (var format : SheetWriter.Format.values()) {
            var sheet = read(written(format, List.of("Triage", "2026-11-24", "Zeile\nzwei")));

            assertThat(sheet.problems()).as(format.name()).isEmpty();
            assertThat(sheet.lines()).singleElement().satisfies(line -> {
                assertThat(line.number()).isEqualTo(2);
                assertThat(line.cell(Column.NAME)).isEqualTo("Triage");
                assertThat(line.cell(Column.NOTE)).isEqualTo("Zeile\nzwei");
            });
        }
    }

    @Test
    void writesNoFormula() throws IOException {
        assertThat(new String(written(SheetWriter.Format.CSV, List.of("=1+1", "@x", "-3")), StandardCharsets.UTF_8))
                .contains("'=1+1,'@x,'-3");
        var sheet = read(written(SheetWriter.Format.XLSX, List.of("=1+1", "@x", "-3")));
        assertThat(sheet.lines().get(0).cell(Column.NAME)).isEqualTo("=1+1");
    }

    @Test
    void readsDatesNumbersAndGapsOfExcel() throws IOException {
        var out = new ByteArrayOutputStream();
        var book = new Workbook(out, "Excel", null);
        var sheet = book.newWorksheet("Systems");
        sheet.value(0, 0, "Name");
        sheet.value(0, 1, "Day");
        sheet.value(0, 2, "Note");
        sheet.value(2, 0, 42);
        sheet.value(2, 1, LocalDate.parse("2026-11-24"));
        sheet.style(2, 1).format("yyyy-mm-dd").set();
        book.finish();

        var read = read(out.toByteArray());
        assertThat(read.problems()).isEmpty();
        assertThat(read.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.cell(Column.NAME)).isEqualTo("42");
            assertThat(line.cell(Column.DAY)).isEqualTo("2026-11-24");
            assertThat(line.cell(Column.NOTE)).isEmpty();
        });
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        assertThat(codes(zip("hello.txt", "hello".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("not-xlsx");
    }

    @Test
    void refusesAFileThatUnpacksToFarMore() throws IOException {
        assertThat(codes(zip("xl/worksheets/sheet1.xml", new byte[110 * 1024 * 1024])))
                .containsExactly("unpacked-too-large");
    }

    @Test
    void readsNoEntitiesOfAWorkbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "xl/workbook.xml", """
                    <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                      <sheets><sheet name="&e;" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        }
        assertThat(codes(out.toByteArray())).containsExactly("not-xlsx");
    }

    private static Sheet<Column> read(byte[] file) {
        return Sheet.read(file, List.of(Column.values()));
    }

    private static List<String> codes(byte[] file) {
        return read(file).problems().stream()
                .map(problem -> problem.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    private static byte[] written(SheetWriter.Format format, List<String> row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = format.begin(out, List.of("name", "day", "note"))) {
            writer.row(row);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
