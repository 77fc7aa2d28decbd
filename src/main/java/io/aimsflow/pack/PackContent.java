package io.aimsflow.pack;

/**
 * A clause or control of a finished pack.
 *
 * @param number as the standard counts it, such as {@code 9.2}
 * @param path of its page in the pack
 * @param files how many are named there
 */
public record PackContent(PackHeading.Group group, String number, String title, String path, int files) {

    /** @param title of the page: number and title of the heading */
    static PackContent of(String path, String title, int files) {
        var group = path.startsWith(PackHeading.Group.CLAUSE.folder() + "/")
                ? PackHeading.Group.CLAUSE
                : PackHeading.Group.CONTROL;
        var words = title.split(" ", 2);
        return new PackContent(group, words[0], words.length > 1 ? words[1] : "", path, files);
    }
}
