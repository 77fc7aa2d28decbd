package io.aimsflow.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/**
 * The deployment gate. Every model and form is hostile until it passed here, the packaged ones included: what a file may hold
 * is listed, all else is refused, so that no file can run code, reach beans or files, or exhaust the server.
 */
final class ModelGate {

    /** Far more than any drawing needs. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][A-Za-z0-9.-]{0,120}\\.(bpmn|dmn|form)");

    private final Function<byte[], String> formParser;

    /** @param formParser answers the id of a form, or throws a runtime exception whose message says what is wrong with it */
    ModelGate(Function<byte[], String> formParser) {
        this.formParser = formParser;
    }

    /**
     * Reads a file that may be far too big, and never more of it than is allowed.
     *
     * @throws ModelRejected if it is too big
     */
    static byte[] read(String file, InputStream content) {
        try {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw refusal(file, "too-big", LARGEST / 1024 / 1024);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads and checks. @throws ModelRejected with everything that is wrong */
    void check(String file, InputStream content, GateContext context) {
        check(file, read(file, content), context);
    }

    /**
     * Checks a file of a set that is to be deployed.
     *
     * @throws ModelRejected with everything that is wrong
     */
    void check(String file, byte[] content, GateContext context) {
        if (!NAME.matcher(file).matches()) {
            throw refusal(file, "file-name");
        }
        if (content.length > LARGEST) {
            throw refusal(file, "too-big", LARGEST / 1024 / 1024);
        }
        var findings = new GateFindings(file);
        if (file.endsWith(".form")) {
            checkForm(file, content, findings);
        } else {
            Optional<Document> tree = GateXml.parse(content, findings);
            tree.ifPresent(document -> checkModel(file, document, context, findings));
        }
        findings.throwIfAny();
    }

    private static void checkModel(String file, Document document, GateContext context, GateFindings findings) {
        if (file.endsWith(".bpmn")) {
            new BpmnGate(file, context, findings).check(document);
        } else {
            new DmnGate(file, findings).check(document);
        }
    }

    private void checkForm(String file, byte[] content, GateFindings findings) {
        String name = file.substring(0, file.length() - ".form".length());
        try {
            String id = formParser.apply(content);
            if (!name.equals(id)) {
                findings.add("form-id", id, name);
            }
        } catch (RuntimeException e) {
            findings.add("form-invalid", String.valueOf(e.getMessage()));
        }
    }

    private static ModelRejected refusal(String file, String code, Object... arguments) {
        return new ModelRejected(List.of(new ModelRejected.Problem(file, "", code, List.of(arguments))));
    }
}
