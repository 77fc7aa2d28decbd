package io.aimsflow.evidence.web;

import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.evidence.FileView;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.FileId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files, for scripts of our pages below {@code /files} and for programs below {@code /api/files}. */
@RestController
@RequestMapping({"/files", "/api/files"})
class FilesResource {

    private final EvidenceFiles files;

    FilesResource(EvidenceFiles files) {
        this.files = files;
    }

    /** What the uploader is told. */
    record Stored(String id, String name, long size, String type) {

        static Stored of(FileView file) {
            return new Stored(file.id().toString(), file.name(), file.size(), file.mediaType());
        }
    }

    /** Stores an upload; it becomes part of a case when the form that names it is submitted. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Stored upload(@RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn me) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var in = file.getInputStream()) {
            return Stored.of(files.store(me.id(), name, in));
        }
    }

    /** Sends the file, always as an attachment: nothing that somebody uploaded may run as a page of ours. */
    @GetMapping("/{id}")
    void download(@PathVariable String id, @AuthenticationPrincipal SignedIn me, HttpServletResponse response)
            throws IOException {
        FileView file = files.visible(me.id(), FileId.of(id));
        var disposition = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        files.copyTo(file.id(), response.getOutputStream());
    }
}
