package io.aimsflow.pack;

import io.aimsflow.ledger.TreeHead;
import io.aimsflow.paper.Papers;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The pages of a pack: its first page, one for each clause and control, and how it is verified. */
@Component
class PackPages {

    private static final int PAGE = 500;

    private final PackTable table;
    private final PackFiles files;
    private final Papers papers;

    PackPages(PackTable table, PackFiles files, Papers papers) {
        this.table = table;
        this.files = files;
        this.papers = papers;
    }

    /** A heading with how many files are named under it. */
    record Counted(PackHeading heading, int files) {}

    /** To be called when all sources have put in what they have. */
    void write(PackView order, TreeHead head, List<PackHeading> headings, PackZip zip) {
        zip.flush();
        var counted = headings.stream()
                .map(heading -> new Counted(heading, files.countUnder(order.id(), heading.number())))
                .toList();
        counted.forEach(each -> write(order, each, zip));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("order", order);
        model.put("facts", table.facts(order.id()));
        model.put("head", head);
        model.put(
                "groups",
                counted.stream()
                        .collect(Collectors.groupingBy(
                                each -> each.heading().group(), LinkedHashMap::new, Collectors.toList())));
        model.put("registers", files.ofKind(order.id(), PackKind.REGISTER));
        page("index.html", order.title(), "pack/index", model, order.language(), zip);
    }

    private void write(PackView order, Counted counted, PackZip zip) {
        var heading = counted.heading();
        var pages = Math.max(1, (counted.files() + PAGE - 1) / PAGE);
        for (var page = 1; page <= pages; page++) {
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("order", order);
            model.put("heading", heading);
            model.put("files", files.under(order.id(), heading.number(), PAGE, (page - 1) * PAGE));
            model.put("page", page);
            model.put(
                    "pages",
                    IntStream.rangeClosed(1, pages)
                            .mapToObj(each -> file(heading, each))
                            .toList());
            page(
                    heading.group().folder() + "/" + file(heading, page),
                    heading.number() + " " + heading.title(),
                    "pack/heading",
                    model,
                    order.language(),
                    zip);
        }
    }

    private static String file(PackHeading heading, int page) {
        return page == 1 ? heading.number() + ".html" : heading.number() + "-" + page + ".html";
    }

    private void page(
            String path, String title, String template, Map<String, Object> model, Locale language, PackZip zip) {
        zip.put(PackItem.of(path, title, PackKind.PAGE, "text/html"), out -> {
            var writer = writer(out);
            papers.html(template, model, language, writer);
            writer.flush();
        });
    }

    private static Writer writer(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }
}
