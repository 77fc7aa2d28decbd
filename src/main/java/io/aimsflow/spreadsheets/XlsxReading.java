package io.aimsflow.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an XLSX file: values only, formulas by the value that was saved with them. */
final class XlsxReading<C extends SheetColumn> {

    /** A small file can unpack to far more than memory holds; no honest one of 5 MB does. */
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;

    /** A date is a number with a format. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final Sheet<C> sheet;

    XlsxReading(Sheet<C> sheet) {
        this.sheet = sheet;
    }

    /** True for a ZIP archive; no CSV file begins like one. */
    static boolean looksLike(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    void read(byte[] file) {
        try {
            if (unpacked(file) > MOST_UNPACKED) {
                sheet.add(SheetProblem.file("unpacked-too-large", MOST_UNPACKED / 1024 / 1024));
                return;
            }
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
                    var rows = book.getFirstSheet().openStream()) {
                take(rows.iterator());
            }
        } catch (IOException | RuntimeException e) {
            // the library answers a broken file with whatever its parsers throw
            sheet.add(SheetProblem.file("not-xlsx"));
        }
    }

    private void take(Iterator<Row> rows) {
        while (sheet.wantsMore() && rows.hasNext()) {
            var row = rows.next();
            sheet.take(row.getRowNum(), cells(row));
        }
    }

    /** Excel leaves out empty cells at the end of a row, and columns that look empty may hold a format. */
    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxReading::text).orElse(""));
        }
        while (cells.size() > sheet.width()
                && !cells.isEmpty()
                && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        while (cells.size() < sheet.width()) {
            cells.add("");
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            var moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
            case EMPTY, ERROR -> "";
            default -> cell.getText();
        };
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "").matches("(?i).*(y|d).*");
    }

    private static long unpacked(byte[] file) throws IOException {
        long size = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements() && size <= MOST_UNPACKED; ) {
                try (var in = zip.getInputStream(entries.nextElement())) {
                    for (int read = in.read(buffer); read >= 0 && size <= MOST_UNPACKED; read = in.read(buffer)) {
                        size += read;
                    }
                }
            }
        }
        return size;
    }
}
