package io.aimsflow.systems.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.BomImport;
import io.aimsflow.systems.Change;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets build pipelines send the bill of materials of what they built. */
@RestController
@RequestMapping("/api/ai-systems/{number}/bom")
class BomApi {

    /** One more than is read: enough to see that a body is too large, however large it is. */
    private static final int MOST_READ = 10 * 1024 * 1024 + 1;

    private final AiSystems systems;
    private final BomImport boms;
    private final Texts texts;

    BomApi(AiSystems systems, BomImport boms, Texts texts) {
        this.systems = systems;
        this.boms = boms;
        this.texts = texts;
    }

    /** What the bill did, or would do. */
    record Result(
            boolean applied,
            String serial,
            String specVersion,
            List<Change> changes,
            int leftOut,
            List<String> errors) {}

    /**
     * The body is the bill itself, JSON or XML.
     *
     * @param reason such as the build's number or address; kept in the history
     * @param dryRun only say what would change
     */
    @PostMapping
    ResponseEntity<Result> send(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean dryRun,
            InputStream body,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        var actor = Actor.of(me.id());
        var id = systems.byNumber(number, me.id()).id();
        var file = body.readNBytes(MOST_READ);
        var preview = boms.preview(id, file, actor);
        if (preview.clean() && !dryRun) {
            boms.apply(id, file, reason, actor);
        }
        var errors = preview.problems().stream().map(texts::of).toList();
        return ResponseEntity.status(preview.clean() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Result(
                        preview.clean() && !dryRun,
                        preview.serial(),
                        preview.specVersion(),
                        preview.changes(),
                        preview.leftOut(),
                        errors));
    }
}
