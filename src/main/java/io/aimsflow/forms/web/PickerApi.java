package io.aimsflow.forms.web;

import io.aimsflow.forms.Choice;
import io.aimsflow.forms.Pickers;
import io.aimsflow.shared.NotFound;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a form's search field offers while somebody types. */
@RestController
@RequestMapping("/api/pickers")
class PickerApi {

    private final Pickers pickers;

    PickerApi(Pickers pickers) {
        this.pickers = pickers;
    }

    /** The 20 best matches in one register. */
    @GetMapping("/{kind}")
    List<Choice> search(@PathVariable String kind, @RequestParam(defaultValue = "") String q, Locale locale) {
        return pickers.search(kind, q, locale);
    }

    /** What an id that a form holds already stands for. */
    @GetMapping("/{kind}/{id}")
    Choice find(@PathVariable String kind, @PathVariable String id) {
        return pickers.find(kind, id).orElseThrow(() -> new NotFound(kind, id));
    }
}
