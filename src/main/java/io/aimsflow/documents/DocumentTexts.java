package io.aimsflow.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The texts of the templates, in the product's languages. */
@Component
class DocumentTexts {

    /** @param language {@code en} or {@code de} */
    String of(DocumentTemplate template, String language) {
        var file = new ClassPathResource("documents/templates/" + template.file() + "." + language + ".md");
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The product lacks " + file.getPath(), e);
        }
    }
}
