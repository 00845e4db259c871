"""REST for people and pairing: parse, call one use case, say where the person stands now."""

from typing import Any, ClassVar

from django.contrib.auth import login, logout
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import ensure_csrf_cookie
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts import invites, pairing, people
from accounts.bearer import empty_the_browser
from accounts.ledger import note
from accounts.limits import Limit
from accounts.models import TakenBack, User
from accounts.protected_view import ProtectedView, parsed, person_of, sender_of
from accounts.serializers import CodeOut, InviteOut, JoinIn, LookIn, LookOut, MeIn, MeOut, StartIn
from accounts.sign_ins import stored_key
from accounts.standing import Unpaired, standing_of
from couplesync.clock import now
from couplesync.errors import Refused


def me_answer(person: User, status: int = 200) -> Response:
    """Oneself, and where one stands with pairing."""
    couple = standing_of(person=person, now=now())
    me = {"first_name": person.first_name, "keeping": person.keeping, "couple": couple}
    return Response(MeOut(me).data, status=status)


class People(ProtectedView):
    """Beginning."""

    permission_classes = (AllowAny,)
    limits_of_senders: ClassVar = {"POST": Limit("people_of_source")}

    @extend_schema(request=StartIn, responses={201: MeOut}, operation_id="start_person")
    def post(self, request: Request) -> Response:
        """Begin with a first name. The person lives in this browser's cookie until they save their place."""
        if request.user.is_authenticated:
            raise Refused("already_started")
        body = parsed(StartIn, request.data)
        person = people.start_person(
            first_name=body["first_name"], accepted=body["accepted_ground"], now=now()
        )
        login(request, person)
        return me_answer(person, status=201)


@method_decorator(ensure_csrf_cookie, name="dispatch")
class Me(ProtectedView):
    """Oneself."""

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method == "GET" else [IsAuthenticated()]

    @extend_schema(responses=MeOut, operation_id="get_me")
    def get(self, request: Request) -> Response:
        """Who this browser is, and where they stand with pairing. Sets the CSRF cookie."""
        if not request.user.is_authenticated:
            return Response(MeOut({"first_name": None, "keeping": None, "couple": Unpaired()}).data)
        person = person_of(request)
        if people.stay(person=person, today=now().date()):
            request.session.modified = True  # sends the cookie again, for another 400 days
        return me_answer(person)

    @extend_schema(request=MeIn, responses=MeOut, operation_id="change_me")
    def patch(self, request: Request) -> Response:
        """Change one's name or how long conversations may be kept."""
        person, body = person_of(request), parsed(MeIn, request.data)
        people.change_person(person=person, first_name=body.get("first_name"), keeping=body.get("keeping"))
        return me_answer(person)


class SignOut(ProtectedView):
    """Leaving this browser."""

    permission_classes = (AllowAny,)

    @extend_schema(request=None, responses={204: None}, operation_id="sign_out")
    def post(self, request: Request) -> Response:
        """Sign out here. Somebody who has not saved their place cannot come back."""
        if request.session.session_key is not None:
            note(TakenBack.Kind.SIGN_IN, [stored_key(request.session.session_key)])
        logout(request)
        return Response(status=204, headers=empty_the_browser(request))


class Invites(ProtectedView):
    """The one invite a person may have out."""

    @extend_schema(request=None, responses={201: InviteOut}, operation_id="make_invite")
    def post(self, request: Request) -> Response:
        """Make a link and a code. An earlier invite of one's own ends."""
        invite = invites.make_invite(person=person_of(request), now=now())
        return Response(InviteOut(invite).data, status=201)

    @extend_schema(request=None, responses={204: None}, operation_id="revoke_invite")
    def delete(self, request: Request) -> Response:
        """End the invite that is out, if there is one."""
        invites.revoke_invite(person=person_of(request), now=now())
        return Response(status=204)


class InviteCode(ProtectedView):
    """The code of the invite that is out."""

    @extend_schema(request=None, responses={201: CodeOut}, operation_id="renew_code")
    def post(self, request: Request) -> Response:
        """Make another code. The link stays good."""
        code = invites.renew_code(person=person_of(request), now=now())
        return Response(CodeOut(code).data, status=201)


class InviteLook(ProtectedView):
    """The page behind a link."""

    permission_classes = (AllowAny,)

    @extend_schema(request=LookIn, responses=LookOut, operation_id="look_at_invite")
    def post(self, request: Request) -> Response:
        """Say who invites. Uses nothing up."""
        secret = parsed(LookIn, request.data)["secret"]
        return Response({"first_name": invites.look_at_invite(secret=secret, now=now())})


class Join(ProtectedView):
    """Taking an invite up."""

    @extend_schema(request=JoinIn, responses=MeOut, operation_id="join")
    def post(self, request: Request) -> Response:
        """Join by the secret of a link or by a code. Wrong codes are counted."""
        person, body = person_of(request), parsed(JoinIn, request.data)
        if "secret" in body:
            pairing.join_by_secret(person=person, secret=body["secret"], now=now())
        else:
            pairing.join_by_code(person=person, typed=body["code"], source=sender_of(request), now=now())
        return me_answer(person)


class CoupleSame(ProtectedView):
    """The three words are the same."""

    @extend_schema(request=None, responses=MeOut, operation_id="confirm_same")
    def post(self, request: Request) -> Response:
        """The inviter's yes: it is them. Opens the couple."""
        pairing.confirm_same(person=person_of(request), now=now())
        return me_answer(person_of(request))


class CoupleDifferent(ProtectedView):
    """The three words differ."""

    @extend_schema(request=None, responses=MeOut, operation_id="say_different")
    def post(self, request: Request) -> Response:
        """Either one's no: the couple was never there."""
        pairing.say_different(person=person_of(request))
        return me_answer(person_of(request))


class CoupleUndo(ProtectedView):
    """The wrong person."""

    @extend_schema(request=None, responses=MeOut, operation_id="undo_couple")
    def post(self, request: Request) -> Response:
        """Remove a couple less than a day old, without a trace."""
        pairing.undo(person=person_of(request), now=now())
        return me_answer(person_of(request))
