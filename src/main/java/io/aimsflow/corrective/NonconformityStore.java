package io.aimsflow.corrective;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NonconformityStore extends Repository<Nonconformity, UUID> {

    Nonconformity save(Nonconformity nonconformity);

    Optional<Nonconformity> findById(UUID id);

    Optional<Nonconformity> findByCaseId(UUID caseId);

    List<Nonconformity> findByCaseIdInOrderByNumber(Collection<UUID> caseIds);

    @Query("""
            select n from Nonconformity n where n.endedAt is null and (n.owner = :person
              or exists (select 1 from n.actions a where a.owner = :person and a.doneBy is null))
            order by n.number""")
    List<Nonconformity> openOf(UUID person);

    @Query("select a from CorrectiveAction a where a.id = :id")
    Optional<CorrectiveAction> findAction(UUID id);

    @Query("select n.report.externalReference from Nonconformity n where n.report.externalReference in :references")
    List<String> knownReferences(Collection<String> references);
}
