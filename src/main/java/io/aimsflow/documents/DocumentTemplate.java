package io.aimsflow.documents;

import io.aimsflow.shared.ClauseRef;
import java.util.List;
import java.util.Locale;

/**
 * A text of the product to start a document from. A document that was started from it is later found by it: the clauses ask
 * for some of these documents by name.
 */
public enum DocumentTemplate {
    AI_POLICY(DocumentType.POLICY, true, "5.2"),
    AIMS_SCOPE(DocumentType.PLAN, true, "4.3"),
    RISK_METHOD(DocumentType.PROCEDURE, true, "6.1.2", "6.1.3"),
    IMPACT_METHOD(DocumentType.PROCEDURE, true, "6.1.4"),
    ROLES(DocumentType.PLAN, true, "5.3"),
    INTERNAL_AUDIT(DocumentType.PROCEDURE, true, "9.2.2"),
    SUPPLIER_REQUIREMENTS(DocumentType.PROCEDURE, false, "8.1"),
    ACCEPTABLE_USE(DocumentType.POLICY, false, "7.3"),
    INCIDENT_COMMUNICATION(DocumentType.PROCEDURE, false, "7.4");

    private final DocumentType type;
    private final boolean required;
    private final List<String> clauses;

    DocumentTemplate(DocumentType type, boolean required, String... clauses) {
        this.type = type;
        this.required = required;
        this.clauses = List.of(clauses);
    }

    /** The type that such a document usually has. */
    public DocumentType type() {
        return type;
    }

    /** Whether an AI management system cannot do without (ISO/IEC 42001:2023, 7.5.1). */
    public boolean required() {
        return required;
    }

    /** The clauses that such a document usually serves. */
    public List<ClauseRef> clauses() {
        return clauses.stream().map(ClauseRef::of).toList();
    }

    /** The message that names it. */
    public String messageKey() {
        return "documents.template." + name();
    }

    /** The name of its file, without language and ending. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
