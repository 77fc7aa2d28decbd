package io.aimsflow.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Every cell is text, which no program runs as a formula. */
final class XlsxWriter implements SheetWriter {

    private static final int MOST_CHARACTERS = 32_767;
    private static final int FLUSH_EACH = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    XlsxWriter(OutputStream out) {
        book = new Workbook(out, "Aimsflow", null);
        sheet = book.newWorksheet("Aimsflow");
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, legal(cells.get(column)));
        }
        if (row == 0) {
            sheet.range(0, 0, 0, Math.max(0, cells.size() - 1)).style().bold().set();
        }
        row++;
        if (row % FLUSH_EACH == 0) {
            sheet.flush();
        }
    }

    /** XML has no place for control characters, a cell none for very long texts. */
    private static String legal(String cell) {
        var clean = cell.replaceAll("[\\p{Cntrl}&&[^\t\r\n]]|[\uFFFE\uFFFF]", "");
        return clean.length() <= MOST_CHARACTERS ? clean : clean.substring(0, MOST_CHARACTERS);
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
