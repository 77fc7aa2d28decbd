package io.aimsflow.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Theme;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Inbox;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.util.function.SingletonSupplier;

/** What the layout shows of a signed-in person: who, where they are, where they may go. */
public final class Shell {

    private static final int PHONE_PLACES = 4;

    private final SignedIn me;
    private final String path;
    private final boolean demo;
    private final Instant now;
    private final SingletonSupplier<Inbox.Counts> openTasks;
    private final List<NavigationGroup> navigation;

    Shell(SignedIn me, String path, boolean demo, Instant now, Supplier<Inbox.Counts> openTasks) {
        this.me = me;
        this.path = path;
        this.demo = demo;
        this.now = now;
        this.openTasks = SingletonSupplier.of(openTasks);
        this.navigation = Navigation.of(me.roles());
    }

    /** The person who makes the request, if anybody is signed in. */
    static Optional<SignedIn> personOf(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn me
                ? Optional.of(me)
                : Optional.empty();
    }

    public String name() {
        return me.name();
    }

    /** The first letters of the first and the last name. */
    public String initials() {
        String[] names = me.name().strip().split("\\s+");
        String letters = names[0].substring(0, Math.min(1, names[0].length()));
        return (names.length > 1 ? letters + names[names.length - 1].charAt(0) : letters).toUpperCase(Locale.ROOT);
    }

    /** Message keys of the roles that say something about the person. */
    public List<String> roles() {
        return me.roles().stream()
                .sorted()
                .filter(role -> role != Role.MEMBER || me.roles().size() == 1)
                .map(role -> "web.role." + role.id())
                .toList();
    }

    public String theme() {
        return me.theme().name().toLowerCase(Locale.ROOT);
    }

    public List<String> themes() {
        return Arrays.stream(Theme.values())
                .map(theme -> theme.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
    }

    public boolean demo() {
        return demo;
    }

    public boolean mayMoveClock() {
        return demo && me.is(Role.ADMINISTRATOR);
    }

    /** The application's time, which may be ahead of the world's in a demonstration. */
    public Instant now() {
        return now;
    }

    public List<NavigationGroup> navigation() {
        return navigation;
    }

    public List<NavigationItem> creatable() {
        return Navigation.creatable(me.roles());
    }

    /** The places that have room in the bar of a phone. */
    public List<NavigationItem> bottomBar() {
        return navigation.stream()
                .flatMap(group -> group.items().stream())
                .limit(PHONE_PLACES)
                .toList();
    }

    /** The places that stand behind "More" on a phone. */
    public List<NavigationGroup> overflow() {
        var shown = bottomBar();
        return navigation.stream()
                .map(group -> group.without(shown))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** The person's open tasks and those that they may take. Asked of the database once, and only when a page shows it. */
    public Inbox.Counts openTasks() {
        return openTasks.obtain();
    }

    public int inboxCount() {
        return openTasks().mine() + openTasks().groups();
    }

    /** True on the place's own page and all pages below it. */
    public boolean isCurrent(NavigationItem item) {
        return path.equals(item.path())
                || path.startsWith(item.path() + "/")
                || item.counted() && (path.equals("/") || path.startsWith("/tasks/"));
    }
}
