package io.aimsflow.controls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ControlStore extends Repository<Control, String> {

    Control save(Control control);

    /** Saves at once, so that the new version is known. */
    Control saveAndFlush(Control control);

    Optional<Control> findById(String id);

    @Query("select c from Control c where c.id in :ids order by c.position")
    List<Control> all(Collection<String> ids);

    @Query("select c from Control c where c.retiredAt is null order by c.position")
    List<Control> inUse();

    @Query("select c from Control c where c.retiredAt is null and c.owner = :person order by c.position")
    List<Control> ownedBy(UUID person);

    @Query(value = "select cast(nextval('controls_own_number') as integer)", nativeQuery = true)
    int nextOwnNumber();
}
