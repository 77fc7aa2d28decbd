package io.aimsflow.portal;

import io.aimsflow.certification.ReleasedReadiness;
import io.aimsflow.pack.EvidencePacks;
import io.aimsflow.pack.PackContent;
import io.aimsflow.pack.PackSearch;
import io.aimsflow.pack.PackedFile;
import io.aimsflow.shared.NotFound;
import io.aimsflow.workflow.OrganisationDays;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What auditors see: the pack that was released for their audit, and nothing else. Every look at a file, every search and every
 * download is an entry in the ledger. Whoever calls got the invitation from {@link AuditorAccess#guest} in the same request.
 */
@Service
@Transactional
public class AuditorPortal {

    private static final int LONGEST_WHAT = 400;

    private final EvidencePacks packs;
    private final ReleasedReadiness readiness;
    private final PortalViews views;
    private final PortalTelling telling;
    private final OrganisationDays days;

    AuditorPortal(
            EvidencePacks packs,
            ReleasedReadiness readiness,
            PortalViews views,
            PortalTelling telling,
            OrganisationDays days) {
        this.packs = packs;
        this.readiness = readiness;
        this.views = views;
        this.telling = telling;
        this.days = days;
    }

    @Transactional(readOnly = true)
    public PortalPack pack(Invitation guest) {
        var contents = packs.contents(guest.pack()).stream()
                .collect(Collectors.groupingBy(PackContent::group, LinkedHashMap::new, Collectors.toList()));
        return new PortalPack(
                packs.get(guest.pack()), packs.facts(guest.pack()), contents, readiness.of(guest.audit()));
    }

    /** A page of files; the first page of a search is told to the ledger. */
    public List<PackedFile> search(Invitation guest, PackSearch asked, int limit) {
        var words = String.join(
                        " ",
                        asked.text(),
                        asked.kind().map(Enum::name).orElse(""),
                        asked.heading().orElse(""))
                .strip();
        if (asked.after() == 0 && !words.isEmpty()) {
            look(guest, PortalView.Kind.SEARCHED, words);
        }
        return packs.search(guest.pack(), asked, limit);
    }

    /** @throws NotFound if no such file was released */
    @Transactional(readOnly = true)
    public PackedFile file(Invitation guest, String path) {
        if (path.indexOf('\0') >= 0) {
            throw new NotFound("file in pack " + guest.pack(), "name that no file has");
        }
        return packs.file(guest.pack(), path);
    }

    /** The file, which is about to be shown or sent. @throws NotFound if no such file was released */
    public PackedFile open(Invitation guest, String path, boolean download) {
        var file = file(guest, path);
        // a style sheet comes with each page and tells nobody anything
        if (download || !file.mediaType().equals("text/css")) {
            look(guest, download ? PortalView.Kind.DOWNLOADED : PortalView.Kind.OPENED, path);
        }
        return file;
    }

    /** Writes a file. @throws NotFound if no such file was released */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void copyFile(Invitation guest, String path, OutputStream out) throws IOException {
        packs.copyFile(guest.pack(), path, out);
    }

    /** The whole pack, which is about to be sent. */
    public PortalPack openWhole(Invitation guest) {
        look(guest, PortalView.Kind.WHOLE, "");
        return pack(guest);
    }

    /** Writes the whole pack as a ZIP file. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void copyWhole(Invitation guest, OutputStream out) throws IOException {
        packs.copyTo(guest.pack(), out);
    }

    private void look(Invitation guest, PortalView.Kind kind, String what) {
        var view = new PortalView(days.now(), kind, what.substring(0, Math.min(what.length(), LONGEST_WHAT)));
        views.insert(guest.id(), view);
        telling.viewed(guest, view);
    }
}
