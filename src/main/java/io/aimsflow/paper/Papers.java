package io.aimsflow.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Makes PDFs and pages that stand alone of templates, in a request or without one. A template for paper comes out as well-formed
 * XML and takes its styles from {@code paper/style :: paper}.
 */
@Component
public class Papers {

    static {
        // it tells at level INFO of each font of each paper
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final ISpringTemplateEngine templates;
    private final ApplicationContext beans;

    Papers(ISpringTemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
    }

    /**
     * A file that a browser saves.
     *
     * @param name of the file, without its ending
     * @param template such as {@code inbox/case-pdf}
     */
    public ResponseEntity<byte[]> download(String name, String template, Map<String, ?> model, Locale locale) {
        var disposition =
                ContentDisposition.attachment().filename(name + ".pdf").build();
        var out = new ByteArrayOutputStream();
        pdf(template, model, locale, out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(out.toByteArray());
    }

    /** Writes a PDF. */
    public void pdf(String template, Map<String, ?> model, Locale locale, OutputStream out) {
        var page = new StringWriter();
        html(template, model, locale, page);
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans");
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null); // nothing is fetched, whatever a text holds
        builder.withHtmlContent(page.toString(), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the page as the template engine makes it; beans are at hand as on a page in the browser, a request is not. */
    public void html(String template, Map<String, ?> model, Locale locale, Writer out) {
        Map<String, Object> variables = new HashMap<>(model);
        variables.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        templates.process(template, new Context(locale, variables), out);
    }

    private static InputStream font(String name) {
        try {
            return new ClassPathResource("fonts/" + name).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
