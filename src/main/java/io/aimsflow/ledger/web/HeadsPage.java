package io.aimsflow.ledger.web;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.TreeHead;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The kept heads, to look at and to take along. */
@Controller
@RequestMapping("/administration/ledger")
class HeadsPage {

    private static final int PAGE_SIZE = 100;
    private static final int PORTION = 1_000;

    private final Ledger ledger;
    private final JsonMapper json;

    HeadsPage(Ledger ledger, JsonMapper json) {
        this.ledger = ledger;
        this.json = json.rebuild().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    }

    @GetMapping("/heads")
    String show(@RequestParam(defaultValue = "9223372036854775807") long smallerThan, Model model) {
        List<TreeHead> found = ledger.heads(smallerThan, PAGE_SIZE + 1);
        List<TreeHead> shown = found.stream().limit(PAGE_SIZE).toList();
        model.addAttribute("heads", shown);
        if (found.size() > PAGE_SIZE) {
            long last = shown.get(PAGE_SIZE - 1).size();
            model.addAttribute("next", "/administration/ledger/heads?smallerThan=" + last);
        }
        return "ledger/heads";
    }

    /** All heads as a JSON array, the newest first. Kept elsewhere, they prove later that nothing was rewritten. */
    @GetMapping("/heads.json")
    void download(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger-heads.json\"");
        try (var out = json.createGenerator(response.getOutputStream())) {
            out.writeStartArray();
            List<TreeHead> portion = ledger.heads(Long.MAX_VALUE, PORTION);
            while (!portion.isEmpty()) {
                portion.forEach(out::writePOJO);
                portion = ledger.heads(portion.get(portion.size() - 1).size(), PORTION);
            }
            out.writeEndArray();
        }
    }
}
