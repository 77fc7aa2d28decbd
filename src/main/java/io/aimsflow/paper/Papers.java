package io.aimsflow.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Makes PDFs of templates. A template for paper comes out as well-formed XML and takes its styles from
 * {@code paper/style :: paper}.
 */
@Component
public class Papers {

    private final ThymeleafViewResolver views;

    Papers(ThymeleafViewResolver views) {
        this.views = views;
    }

    /**
     * A file that a browser saves.
     *
     * @param name of the file, without its ending
     * @param template such as {@code inbox/case-pdf}
     * @throws Exception if the template is faulty
     */
    public ResponseEntity<byte[]> download(
            String name,
            String template,
            Map<String, ?> model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var disposition =
                ContentDisposition.attachment().filename(name + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(pdf(page(template, model, locale, request, response)));
    }

    /** The page as the template engine writes it, with everything that a page in the browser has at hand. */
    private String page(
            String template,
            Map<String, ?> model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var written = new ContentCachingResponseWrapper(response);
        views.resolveViewName(template, locale).render(model, request, written);
        var text = new String(written.getContentAsByteArray(), StandardCharsets.UTF_8);
        response.reset();
        return text;
    }

    private static byte[] pdf(String page) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans");
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null); // nothing is fetched, whatever a text holds
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        try {
            return new ClassPathResource("fonts/" + name).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
