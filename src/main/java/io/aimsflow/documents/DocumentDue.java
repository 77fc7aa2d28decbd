package io.aimsflow.documents;

import io.aimsflow.due.DueKind;
import io.aimsflow.due.DueSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When documents are to be looked at again, and when approved versions come into effect. */
@Component
class DocumentDue implements DueSource {

    private static final String SELECT =
            """
            select 'document-review-' || d.id as id, 'REVIEW' as kind, 'documents.due.review' as word,
              'DOC-' || lpad(d.number::text, 4, '0') as number, d.title as title, null as title_de, d.owner as person,
              null as roles, d.next_review as day, '/documents/DOC-' || lpad(d.number::text, 4, '0') as path
            from documents_document d
            where d.next_review between :from and :until and d.review_case is null and not (%1$s)
              and exists (select from documents_version v where v.document_id = d.id and v.state = 'EFFECTIVE')
              and not exists (select from documents_version v where v.document_id = d.id
                and v.state in ('DRAFT', 'IN_REVIEW', 'APPROVED'))
            union all
            select 'document-effect-' || v.id, 'EFFECT', 'documents.due.effect', 'DOC-' || lpad(d.number::text, 4, '0'),
              v.title, null, d.owner, null, v.effective_on, '/documents/DOC-' || lpad(d.number::text, 4, '0')
            from documents_version v join documents_document d on d.id = v.document_id
            where v.state = 'APPROVED' and v.effective_on between :from and :until
              and (%2$s or d.owner = any (:viewers) or v.author = any (:viewers) or v.approver = any (:viewers)
                or v.reviewers && :viewers)""".formatted(DueSource.OUTSIDER, DueSource.holdsOneOf(DocumentAccess.READ_ALL));

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.REVIEW, DueKind.EFFECT);
    }

    @Override
    public String select() {
        return SELECT;
    }
}
