package io.aimsflow.portal.web;

import io.aimsflow.pack.PackItem;
import io.aimsflow.pack.PackKind;
import io.aimsflow.pack.PackedFile;
import io.aimsflow.portal.AuditorPortal;
import io.aimsflow.portal.Invitation;
import io.aimsflow.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The files of the released pack, under addresses that mirror it, so that its own links work. Only what the pack wrote itself is
 * shown by the browser; what people attached is always a download and may do nothing as a page of ours.
 */
@Controller
class PortalFiles {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final Set<String> SHOWN = Set.of("text/html", "text/css", "text/plain", "application/pdf");

    private final AuditorPortal portal;

    PortalFiles(AuditorPortal portal) {
        this.portal = portal;
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String none() {
        return PortalPages.NONE;
    }

    /** @param download {@code yes} to save it in any case */
    @GetMapping(PortalPaths.AUDIT + "/pack/{*path}")
    void file(
            @PathVariable String path,
            @RequestParam(defaultValue = "") String download,
            Invitation guest,
            HttpServletResponse response)
            throws IOException {
        var name = path.replaceFirst("^/", "");
        var save = download.equals("yes") || !isShown(portal.file(guest, name));
        var file = portal.open(guest, name, save);
        if (save) {
            attach(name.substring(name.lastIndexOf('/') + 1), response);
        } else {
            show(response);
        }
        response.setContentType(type(file));
        response.setContentLengthLong(file.size());
        portal.copyFile(guest, name, response.getOutputStream());
    }

    @GetMapping(PortalPaths.AUDIT + "/pack.zip")
    void whole(Invitation guest, HttpServletResponse response) throws IOException {
        var pack = portal.openWhole(guest);
        attach(PackItem.name(pack.view().title()) + ".zip", response);
        response.setContentType("application/zip");
        response.setContentLengthLong(pack.built().size());
        portal.copyWhole(guest, response.getOutputStream());
    }

    /** True if the browser shows the file instead of saving it. */
    static boolean isShown(PackedFile file) {
        return file.kind() != PackKind.FILE && SHOWN.contains(plain(file.mediaType()));
    }

    private static void show(HttpServletResponse response) {
        response.setHeader(
                CONTENT_SECURITY_POLICY,
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private static void attach(String name, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private static String type(PackedFile file) {
        var plain = plain(file.mediaType());
        return plain.startsWith("text/") ? plain + ";charset=utf-8" : plain;
    }

    private static String plain(String mediaType) {
        return mediaType.split(";")[0].strip();
    }
}
