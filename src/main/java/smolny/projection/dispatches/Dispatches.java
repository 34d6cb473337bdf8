package smolny.projection.dispatches;

import smolny.projection.Roll;

/// News on its way, news that has come, and go-betweens.
///
/// @param sent by piece of news, in the order of sending
/// @param known by place, then by piece of news, in the order in which it came
/// @param envoys by the place they left
public record Dispatches(Roll<Dispatch> sent, Roll<Roll<Receipt>> known, Roll<Mission> envoys) {

    static final Dispatches NONE = new Dispatches(Roll.empty(), Roll.empty(), Roll.empty());

    /// What a place knows, by piece of news.
    public Roll<Receipt> knownAt(String place) {
        return known.getOr(place, Roll.empty());
    }
}
