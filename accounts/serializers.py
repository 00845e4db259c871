"""What REST takes and gives about people and pairing; every limit that is a rule lives in the use cases."""

from typing import Any

from drf_spectacular.utils import PolymorphicProxySerializer, extend_schema_field
from rest_framework import serializers

from accounts.models import Keeping
from accounts.names import clean_name
from accounts.standing import Inviting, Joined, Paired, Standing, Unpaired


class NameField(serializers.CharField):
    """A first name, cleaned before any check looks at it."""

    def to_internal_value(self, data: Any) -> str:
        return clean_name(super().to_internal_value(data))


class StartIn(serializers.Serializer[Any]):
    """A person begins: a first name, and that they are 18 and accept what this is and is not."""

    first_name = NameField(allow_blank=True)
    accepted_ground = serializers.BooleanField()


class MeIn(serializers.Serializer[Any]):
    """Changes to oneself; what is absent stays."""

    first_name = NameField(allow_blank=True, required=False)
    keeping = serializers.ChoiceField(choices=Keeping.choices, required=False)


class UnpairedOut(serializers.Serializer[Unpaired]):
    """Nobody, and no invite out."""

    state = serializers.ChoiceField(choices=["none"])


class InvitingOut(serializers.Serializer[Inviting]):
    """An invite is out, until its link expires."""

    state = serializers.ChoiceField(choices=["inviting"])
    expires_at = serializers.DateTimeField()


class JoinedOut(serializers.Serializer[Joined]):
    """Both see the other's name and the same three words; the inviter's yes is missing."""

    state = serializers.ChoiceField(choices=["joined_unconfirmed"])
    partner_first_name = serializers.CharField()
    three_words = serializers.CharField()
    you_invited = serializers.BooleanField()


class PairedOut(serializers.Serializer[Paired]):
    """A couple; `can_undo` while the wrong person can still be undone in one tap."""

    state = serializers.ChoiceField(choices=["paired"])
    partner_first_name = serializers.CharField()
    seat = serializers.ChoiceField(choices=["a", "b"])
    can_undo = serializers.BooleanField()


_STANDINGS: dict[type[Standing], type[serializers.Serializer[Any]]] = {
    Unpaired: UnpairedOut,
    Inviting: InvitingOut,
    Joined: JoinedOut,
    Paired: PairedOut,
}


@extend_schema_field(
    PolymorphicProxySerializer(
        component_name="Standing",
        serializers={
            "none": UnpairedOut,
            "inviting": InvitingOut,
            "joined_unconfirmed": JoinedOut,
            "paired": PairedOut,
        },
        resource_type_field_name="state",
    )
)
class StandingField(serializers.Field[Standing, Any, dict[str, Any], Any]):
    """One of four states, told apart by `state`."""

    def to_representation(self, value: Standing) -> dict[str, Any]:
        return dict(_STANDINGS[type(value)](value).data)


class MeOut(serializers.Serializer[Any]):
    """Oneself; both are null for somebody who has not begun."""

    first_name = serializers.CharField(allow_null=True)
    keeping = serializers.ChoiceField(choices=Keeping.choices, allow_null=True)
    couple = StandingField()


class CodeOut(serializers.Serializer[Any]):
    """A code to read out, and until when it works."""

    code = serializers.CharField()
    code_expires_at = serializers.DateTimeField()


class InviteOut(CodeOut):
    """The secret goes behind `/j#`; it is shown this once."""

    secret = serializers.CharField()
    expires_at = serializers.DateTimeField()


class LookIn(serializers.Serializer[Any]):
    """The secret of a link."""

    secret = serializers.CharField(allow_blank=True)


class LookOut(serializers.Serializer[Any]):
    """Who invites."""

    first_name = serializers.CharField()


class JoinIn(serializers.Serializer[Any]):
    """Either the secret of a link or a typed code."""

    secret = serializers.CharField(allow_blank=True, required=False)
    code = serializers.CharField(allow_blank=True, required=False)

    def validate(self, attrs: dict[str, str]) -> dict[str, str]:
        if len(attrs) != 1:
            raise serializers.ValidationError("one of secret and code", code="secret_or_code")
        return attrs
