package io.aimsflow.ledger.web;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.TreeHead;
import io.aimsflow.shared.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the ledger while one waits. A POST, because it is much work; it changes nothing. */
@Controller
class VerificationPage {

    private final Ledger ledger;
    private final JsonMapper json;

    VerificationPage(Ledger ledger, JsonMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    @PostMapping("/administration/ledger/verification")
    String verify(@RequestParam Optional<MultipartFile> heads, Model model) throws IOException {
        model.addAttribute("report", ledger.verify(known(heads)));
        return "ledger/verification";
    }

    private List<TreeHead> known(Optional<MultipartFile> heads) throws IOException {
        if (heads.filter(file -> !file.isEmpty()).isEmpty()) {
            return List.of();
        }
        try (var in = heads.get().getInputStream()) {
            return List.of(json.readValue(in, TreeHead[].class));
        } catch (JacksonException | NullPointerException e) {
            throw Refused.at("heads", "heads-unreadable");
        }
    }
}
