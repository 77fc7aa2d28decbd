package io.aimsflow.inbox.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.workflow.CaseView;
import io.aimsflow.workflow.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A case on paper: what was submitted, by whom and when, with the hash of each record. */
@Controller
class CasePdf {

    private final Cases cases;
    private final CaseStories stories;
    private final People people;
    private final ThymeleafViewResolver views;
    private final Clock clock;

    CasePdf(Cases cases, CaseStories stories, People people, ThymeleafViewResolver views, Clock clock) {
        this.cases = cases;
        this.stories = stories;
        this.people = people;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/cases/{number}/pdf")
    ResponseEntity<byte[]> download(
            @PathVariable String number,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var view = cases.byNumber(number, me.id());
        var page = page(model(view, me), locale, request, response);
        var name =
                ContentDisposition.attachment().filename(view.number() + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(pdf(page));
    }

    private Map<String, Object> model(CaseView view, SignedIn me) {
        var named = people.byIds(Stream.of(view.owner(), view.startedBy())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        Map<String, Object> model = new HashMap<>();
        model.put("case", view);
        var story = stories.of(view.id(), me);
        model.put("story", story);
        var records = new ArrayList<>(story.records());
        Collections.reverse(records); // on paper one reads from the beginning
        model.put("records", records);
        model.put("names", Names.of(named));
        model.put("now", clock.instant());
        return model;
    }

    /** The page as the template engine writes it, with everything that a page in the browser has at hand. */
    private String page(
            Map<String, Object> model, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var written = new ContentCachingResponseWrapper(response);
        views.resolveViewName("inbox/case-pdf", locale).render(model, request, written);
        var text = new String(written.getContentAsByteArray(), StandardCharsets.UTF_8);
        response.reset();
        return text;
    }

    private static byte[] pdf(String page) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans");
        builder.useFont(
                () -> font("DejaVuSans-Bold.ttf"),
                "DejaVu Sans",
                700,
                com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL,
                true);
        builder.useUriResolver((base, uri) -> null); // nothing is fetched, whatever a text holds
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static java.io.InputStream font(String name) {
        try {
            return new ClassPathResource("fonts/" + name).getInputStream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
